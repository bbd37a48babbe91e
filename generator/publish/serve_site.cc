#include "publish/serve_site.h"

#include <httplib.h>
#include <poll.h>
#include <pthread.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <mutex>
#include <thread>
#include <utility>

#include "base/error_words.h"
#include "base/text.h"
#include "publish/messages.h"
#include "publish/watch.h"

namespace drieluik {
namespace {

constexpr const char* kHost = "127.0.0.1";
constexpr std::string_view kEventsPath = "/_drieluik/events";
constexpr std::string_view kScriptPath = "/_drieluik/serve.js";
constexpr std::string_view kStylePath = "/_drieluik/serve.css";
constexpr const char* kPage = "text/html; charset=utf-8";
// As long as no build had anything to show.
constexpr const char* kNoPage = "<!doctype html>\n<html><head><title>Drieluik</title>\n</head><body>\n</body></html>\n";
constexpr std::size_t kThreads = 64;  // each page that is open holds one
// What an open page asks for when it is told comes before PDFs take all cores.
constexpr int kHeadStart = 30;  // milliseconds

// Listens for new builds. The text is put in as text, never as HTML.
constexpr std::string_view kScript = R"js('use strict';
(() => {
  const own = document.currentScript.dataset;
  let panel = null;
  let events = null;
  // A browser has six connections for all its pages: one that is not seen gives its own back.
  const listen = () => {
    events?.close();
    events = document.hidden ? null : new EventSource('/_drieluik/events');
    events?.addEventListener('message', tell);
  };
  const tell = (event) => {
    const { version, faults } = JSON.parse(event.data);
    if (version !== own.version) {
      events.close();
      location.reload();
      return;
    }
    panel?.remove();
    panel = null;
    if (faults === '') return;
    panel = document.createElement('pre');
    panel.className = 'drieluik-faults';
    panel.setAttribute('role', 'alert');
    panel.textContent = faults;
    document.body.append(panel);
  };
  document.addEventListener('visibilitychange', listen);
  addEventListener('pagehide', () => events?.close());
  addEventListener('pageshow', listen);
})();
)js";
constexpr std::string_view kStyle =
    ".drieluik-faults{position:fixed;z-index:9;inset:auto 0 0;max-height:60vh;margin:0;padding:1rem "
    "1.5rem;overflow:auto;"
    "background:#2b1210;color:#ffe9e4;border:0;border-top:4px solid #e2604c;border-radius:0;"
    "font:14px/1.5 ui-monospace,monospace;white-space:pre-wrap}\n@media print{.drieluik-faults{display:none}}\n";

std::string_view type_of(std::string_view path) {
  static constexpr std::pair<std::string_view, std::string_view> kTypes[] = {
      {".html", kPage},
      {".css", "text/css; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".jpg", "image/jpeg"},
      {".jpeg", "image/jpeg"},
      {".ttf", "font/ttf"},
      {".pdf", "application/pdf"},
      {".txt", "text/plain; charset=utf-8"},
      {".xml", "application/xml"},
  };
  for (const auto& [ending, type] : kTypes) {
    if (path.ends_with(ending)) return type;
  }
  return "application/octet-stream";
}

void replace_first(std::string& text, std::string_view part, const std::string& by) {
  const std::size_t at = text.find(part);
  if (at != std::string::npos) text.replace(at, part.size(), by);
}

std::string with_script(std::string html, const std::string& version) {
  replace_first(html, "script-src 'self'", "script-src 'self'; connect-src 'self'");
  replace_first(html, "</head>", "<link rel=\"stylesheet\" href=\"/_drieluik/serve.css\">\n</head>");
  replace_first(html, "</body>",
                "<script src=\"/_drieluik/serve.js\" data-version=\"" + version + "\"></script>\n</body>");
  return html;
}

// A name of this machine. Another name may be a page elsewhere that points its own name here to read what is served.
bool is_this_machine(std::string_view host) {
  const std::string_view name = host.substr(0, host.rfind(':'));
  return name == kHost || name == "localhost" || host == kHost || host == "localhost";
}

class SiteServer {
 public:
  explicit SiteServer(std::shared_ptr<const ServedSite> site) : site_(std::move(site)) {
    server_.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
    server_.set_tcp_nodelay(true);
    server_.set_pre_routing_handler([](const httplib::Request& request, httplib::Response& response) {
      if (is_this_machine(request.get_header_value("Host"))) return httplib::Server::HandlerResponse::Unhandled;
      response.status = 403;
      return httplib::Server::HandlerResponse::Handled;
    });
    server_.Get("/.*", [this](const httplib::Request& request, httplib::Response& response) {
      answer(request.path, response);
    });
  }

  // The port, or 0 when it cannot be had.
  unsigned bind(unsigned port) {
    if (port == 0) return static_cast<unsigned>(std::max(0, server_.bind_to_any_port(kHost)));
    return server_.bind_to_port(kHost, static_cast<int>(port)) ? port : 0;
  }
  void start() {
    thread_ = std::thread([this] {
      server_.listen_after_bind();
      has_ended_ = true;
    });
    // Before that, it cannot be stopped.
    while (!server_.is_running() && !has_ended_) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  void stop() {
    {
      const std::lock_guard lock(mutex_);
      is_over_ = true;
    }
    news_.notify_all();
    server_.stop();
    thread_.join();
  }

  void show(std::shared_ptr<const ServedSite> site) {
    {
      const std::lock_guard lock(mutex_);
      ++told_;
      site_ = std::move(site);
    }
    news_.notify_all();
  }

 private:
  void answer(const std::string& path, httplib::Response& response) {
    response.set_header("Cache-Control", "no-store");
    if (path == kEventsPath) return tell_events(response);
    if (path == kScriptPath) return response.set_content(std::string(kScript), type_of(".js").data());
    if (path == kStylePath) return response.set_content(std::string(kStyle), type_of(".css").data());
    std::string wanted = path.substr(1);
    if (wanted.empty() || wanted.ends_with('/')) wanted += "index.html";
    const auto [site, version] = now();
    const std::string* bytes = site->find(wanted);
    if (!bytes) {
      response.status = 404;
      bytes = site->find(wanted = "404.html");
    }
    if (!bytes) return response.set_content(with_script(kNoPage, version), kPage);
    const std::string type(type_of(wanted));
    response.set_content(type == kPage ? with_script(*bytes, version) : *bytes, type);
  }

  std::pair<std::shared_ptr<const ServedSite>, std::string> now() {
    const std::lock_guard lock(mutex_);
    return {site_, version()};
  }

  std::string version() const { return run_ + "-" + std::to_string(site_->serial); }

  // One message at once, and one after each build, as server-sent events.
  void tell_events(httplib::Response& response) {
    auto told = std::make_shared<std::uint64_t>(0);
    response.set_chunked_content_provider("text/event-stream", [this, told](std::size_t, httplib::DataSink& sink) {
      std::unique_lock lock(mutex_);
      const bool has_news = news_.wait_for(lock, std::chrono::seconds(10), [&] { return is_over_ || told_ != *told; });
      if (is_over_) {
        sink.done();
        return true;
      }
      *told = told_;
      const std::string message =
          has_news ? "data: {\"version\":\"" + version() + "\",\"faults\":\"" + escape_json(site_->faults) + "\"}\n\n"
                   : ":\n\n";  // so that a page that was closed is noticed
      lock.unlock();
      return sink.write(message.data(), message.size());
    });
  }

  httplib::Server server_;
  std::thread thread_;
  std::mutex mutex_;
  std::condition_variable news_;
  std::shared_ptr<const ServedSite> site_;
  std::uint64_t told_ = 1;  // how much there was to tell so far
  bool is_over_ = false;
  std::atomic<bool> has_ended_ = false;
  // A page that another run of the program served is of another version.
  const std::string run_ = std::to_string(std::chrono::system_clock::now().time_since_epoch().count());
};

// SIGINT and SIGTERM as a file descriptor, for this thread and those that it starts.
class EndSignals {
 public:
  EndSignals() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, &before_);
    descriptor_ = signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
  }
  ~EndSignals() {
    // A signal that is not taken would come once more when it is let in again.
    for (signalfd_siginfo taken; read(descriptor_, &taken, sizeof taken) > 0;) {
    }
    close(descriptor_);
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
  EndSignals(const EndSignals&) = delete;
  EndSignals& operator=(const EndSignals&) = delete;
  int descriptor() const { return descriptor_; }
  bool has_come() const {
    pollfd polled{descriptor_, POLLIN, 0};
    return poll(&polled, 1, 0) > 0;
  }

 private:
  sigset_t before_;
  int descriptor_ = -1;
};

}  // namespace

const std::string* ServedSite::find(std::string_view path) const {
  const auto in = [&](const std::shared_ptr<const OutputFiles>& some) -> const std::string* {
    if (!some) return nullptr;
    const auto file = some->find(path);
    return file == some->end() ? nullptr : &file->second;
  };
  const std::string* patched = in(patches);
  const std::string* bytes = patched ? patched : in(files);
  return bytes || path.ends_with(".html") ? bytes : in(files_before);
}

bool serve_site(const ServeRun& run, Diagnostics& diagnostics) {
  const EndSignals end;
  FolderWatch watch;
  for (const Path& folder : run.watched) watch.add(folder);
  if (watch.error()) {
    diagnostics.error({}, kCannotWatch, {error_words(watch.error())});
    return false;
  }
  std::shared_ptr<const ServedSite> site = run.build(nullptr, BuildPart::pages, [] {});
  SiteServer server(site);
  const unsigned port = server.bind(run.port);
  if (port == 0) {
    diagnostics.error({}, kPortTaken, {std::to_string(run.port)});
    return false;
  }
  server.start();
  run.started(port);
  // What changes meanwhile comes first, and whoever ends it does not wait.
  const Checkpoint checkpoint = [&] {
    if (watch.has_news() || end.has_come()) throw Cancelled{};
  };
  const auto build = [&](BuildPart part) {
    try {
      if (watch.has_news(kHeadStart)) return;
      checkpoint();
      server.show(site = run.build(site, part, checkpoint));
    } catch (const Cancelled&) {  // it is made after the next change
    }
  };
  const auto make_whole = [&] {
    if (site->has_old_pages) build(BuildPart::pages);
    if (!site->has_old_pages && !site->is_whole) build(BuildPart::all);
  };
  make_whole();
  while (watch.wait(end.descriptor())) {
    const std::shared_ptr<const ServedSite> patched = run.patch(site, watch.changed());
    server.show(site = patched ? patched : run.build(site, BuildPart::pages, [] {}));
    make_whole();
  }
  server.stop();
  return true;
}

}  // namespace drieluik
