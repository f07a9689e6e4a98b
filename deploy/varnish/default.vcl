# Varnish 7 with vmod xkey (Debian: varnish, varnish-modules) in front of a newsroom. The newsroom says how long a page
# may be kept and purges it by its keys when it changes: set SHARED_CACHE_PURGE_URL to where this Varnish listens.
# Start varnishd with `-p http_gzip_support=off`: the newsroom sends brotli and gzip itself. See docs/caching.md.
vcl 4.1;

import std;
import xkey;

backend newsroom {
  .host = "127.0.0.1";
  .port = "3000";
  .first_byte_timeout = 30s;
  # Whether it lives, not whether it has its database: without one it still sends what it has in memory.
  .probe = {
    .url = "/api/health";
    .interval = 2s;
    .timeout = 2s;
    .window = 3;
    .threshold = 2;
    .initial = 1;
  }
}

# Who may purge: the newsroom's own machines.
acl purgers {
  "127.0.0.1";
  "::1";
}

# Where a proxy that ends TLS may stand.
acl proxies {
  "127.0.0.0"/8;
  "10.0.0.0"/8;
  "172.16.0.0"/12;
  "192.168.0.0"/16;
  "::1";
  "fc00::"/7;
}

sub vcl_recv {
  if (req.method == "PURGE") {
    # Varnish has added the address it was asked from: with a comma, somebody stands behind a proxy.
    if (client.ip !~ purgers || req.http.X-Forwarded-For ~ ",") {
      return (synth(403, "Not allowed"));
    }
    if (!req.http.Surrogate-Key) {
      return (synth(400, "No Surrogate-Key"));
    }
    set req.http.X-Purged = xkey.purge(req.http.Surrogate-Key);
    return (synth(200, "Purged"));
  }

  # The newsroom believes the last address: the reader's, not that of the proxy before us.
  if (req.restarts == 0 && client.ip ~ proxies) {
    set req.http.X-Forwarded-For = regsub(req.http.X-Forwarded-For, ",[^,]*$", "");
  }

  if (req.method != "GET" && req.method != "HEAD") {
    return (pass);
  }
  if (req.url ~ "^/(admin|api|xem-truoc)([/?]|$)") {
    return (pass);
  }
  # Who is signed in sees pages of their own.
  if (req.http.Authorization || req.http.Cookie ~ "(^|;\s*)payload-token=") {
    return (pass);
  }
  unset req.http.Cookie;

  # Three forms of a page at most. `br` alone would be answered with an uncompressed page while brotli is not made yet.
  if (req.http.Accept-Encoding ~ "(?i)\bbr\b" && req.http.Accept-Encoding !~ "(?i)\bbr\s*;\s*q=0(\.0+)?\s*(,|$)") {
    set req.http.Accept-Encoding = "br, gzip";
  } else if (req.http.Accept-Encoding ~ "(?i)\bgzip\b" && req.http.Accept-Encoding !~ "(?i)\bgzip\s*;\s*q=0(\.0+)?\s*(,|$)") {
    set req.http.Accept-Encoding = "gzip";
  } else {
    unset req.http.Accept-Encoding;
  }

  # As long as all is well, what is stale is sent only while it is asked for anew. After an error (a restart), or while the
  # newsroom is down, for as long as the page itself says.
  unset req.http.X-Second-Try;
  if (req.restarts > 0) {
    set req.http.X-Second-Try = "yes";
    set req.grace = 24h;
  } else if (std.healthy(req.backend_hint)) {
    set req.grace = 60s;
  } else {
    set req.grace = 24h;
  }
  return (hash);
}

sub vcl_backend_response {
  if (bereq.uncacheable) {
    return (deliver);
  }
  if (beresp.status >= 500) {
    # What is kept stays, and is sent at the second try (vcl_synth). Where nothing is, that brings the error's own page.
    if (bereq.is_bgfetch || !bereq.http.X-Second-Try) {
      return (abandon);
    }
    set beresp.ttl = 0s;
    set beresp.grace = 0s;
    set beresp.keep = 0s;
    return (deliver);
  }
  if (!beresp.http.Set-Cookie && beresp.http.Cache-Control !~ "(?i)\b(private|no-store|no-cache)\b") {
    if (beresp.http.Surrogate-Key) {
      set beresp.http.xkey = beresp.http.Surrogate-Key;
      set beresp.grace = std.duration(regsub(beresp.http.Cache-Control, "^.*stale-if-error=(\d+).*$", "\1") + "s", 0s);
      set beresp.keep = 1h;
      return (deliver);
    }
    if (beresp.http.Cache-Control ~ "(?i)\bimmutable\b") {
      set beresp.grace = 0s;
      return (deliver);
    }
  }
  # Nobody waits for the one before: the next answer may be one to keep.
  set beresp.ttl = 1s;
  set beresp.grace = 0s;
  set beresp.keep = 0s;
  set beresp.uncacheable = true;
  return (deliver);
}

sub vcl_backend_error {
  if (!bereq.uncacheable && (bereq.is_bgfetch || !bereq.http.X-Second-Try)) {
    return (abandon);
  }
}

sub vcl_deliver {
  # Browsers ask each time; the rest was said to us.
  if (resp.http.Surrogate-Key) {
    set resp.http.Cache-Control = "public, max-age=0, must-revalidate";
  }
  unset resp.http.Surrogate-Key;
  unset resp.http.xkey;
  unset resp.http.Via;
  unset resp.http.X-Varnish;
  if (obj.hits > 0) {
    set resp.http.X-Cache = "hit";
  } else {
    set resp.http.X-Cache = "miss";
  }
}

sub vcl_synth {
  if (resp.status == 503 && req.restarts == 0 && (req.method == "GET" || req.method == "HEAD")) {
    return (restart);
  }
  if (req.http.X-Purged) {
    set resp.http.X-Purged = req.http.X-Purged;
  }
}
