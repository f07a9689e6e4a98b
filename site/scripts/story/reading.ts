import { readableParts, utterances, voiceFor } from './readAloud';
import { offer, tool } from './tools';

/** Reads the story aloud, where the device has a voice for its language. */
export const startReading = (): void => {
  const speech = window.speechSynthesis as SpeechSynthesis | undefined;
  const article = document.querySelector('article');
  const stop = tool('stop');
  if (!speech || !article || !stop) return;
  const language = (article.lang || document.documentElement.lang).split('-')[0]!;
  let button: HTMLButtonElement | null = null;
  let queue: string[] = [];
  let next = 0;
  /** Changes with every press, so that what was under way does not go on. */
  let turn = 0;

  const show = (state: 'idle' | 'pause' | 'resume') => {
    if (!button) return;
    button.textContent = button.dataset[state]!;
    stop.hidden = state === 'idle';
  };

  const halt = () => {
    turn += 1;
    speech.cancel();
  };

  const end = () => {
    halt();
    next = 0;
    show('idle');
  };

  const speak = (mine: number) => {
    if (mine !== turn) return;
    const text = queue[next];
    if (text === undefined) return end();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voiceFor(speech.getVoices(), language);
    utterance.lang = utterance.voice?.lang ?? language;
    utterance.onend = () => {
      if (mine === turn) next += 1;
      speak(mine);
    };
    utterance.onerror = () => {
      if (mine === turn) end();
    };
    speech.speak(utterance);
  };

  // Pausing is what engines do worst: it is left to them only to fall silent, and the sentence is begun anew.
  const press = () => {
    if (!stop.hidden && button!.textContent === button!.dataset.pause) {
      halt();
      return show('resume');
    }
    if (next === 0)
      queue = [...article.querySelectorAll('[data-read]')].flatMap(readableParts).flatMap(utterances);
    halt();
    show('pause');
    speak(turn);
  };

  const look = () => {
    if (button || !voiceFor(speech.getVoices(), language)) return;
    button = offer('read', press);
    stop.addEventListener('click', () => {
      end();
      button?.focus();
    });
    addEventListener('pagehide', end);
  };
  look();
  // Most browsers come to know their voices a moment later.
  speech.addEventListener?.('voiceschanged', look);
};
