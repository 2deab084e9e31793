// The engine in a thread of its own, so that the window never waits for it. Results come out as the viewer's commands.
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "view/command.h"

namespace onrecord {

class BackgroundAnalysis {
 public:
  // `wake` is called from the thread whenever take_commands() has something new.
  explicit BackgroundAnalysis(std::function<void()> wake) : wake_(std::move(wake)) {}
  ~BackgroundAnalysis() { cancel(); }
  BackgroundAnalysis(const BackgroundAnalysis&) = delete;
  BackgroundAnalysis& operator=(const BackgroundAnalysis&) = delete;

  void start(Document document);  // cancels the one before
  void cancel();
  [[nodiscard]] std::vector<Command> take_commands();

 private:
  void run(Document document);
  void post(Command command);

  std::function<void()> wake_;
  std::thread thread_;
  std::atomic<bool> cancelled_ = false;
  std::mutex mutex_;
  std::vector<Command> commands_;
};

}  // namespace onrecord
