/** One line that says what to do when the server cannot listen. */
export const listenError = (error: Error, host: string, port: number): string => {
  const { code } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use: stop the other program or start with PORT=${port < 65_535 ? port + 1 : port - 1} npm start.`;
    case 'EACCES':
      return `Port ${port} may not be used by this user: start with PORT=3000 npm start.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST ${host} is not an address of this machine: start with HOST=0.0.0.0 npm start.`;
    default:
      return `The server cannot listen on ${host}:${port} (${code ?? error.message}): start with another HOST or PORT.`;
  }
};
