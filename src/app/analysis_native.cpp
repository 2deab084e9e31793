#include "app/analysis_native.h"

#include <utility>

#include "engine/analyze.h"

namespace onrecord {

void BackgroundAnalysis::start(Document document) {
  cancel();
  cancelled_ = false;
  thread_ = std::thread(&BackgroundAnalysis::run, this, std::move(document));
}

void BackgroundAnalysis::cancel() {
  cancelled_ = true;
  if (thread_.joinable()) thread_.join();
  const std::lock_guard lock(mutex_);
  commands_.clear();
}

std::vector<Command> BackgroundAnalysis::take_commands() {
  const std::lock_guard lock(mutex_);
  return std::exchange(commands_, {});
}

void BackgroundAnalysis::post(Command command) {
  {
    const std::lock_guard lock(mutex_);
    commands_.push_back(std::move(command));
  }
  wake_();
}

void BackgroundAnalysis::run(Document document) {
  AnalysisOptions options;
  options.progress = [this](AnalysisStep step, uint32_t found) {
    if (cancelled_) return false;
    post(ShowProgress{static_cast<uint8_t>(step), found});
    return true;
  };
  std::vector<Document> documents;
  documents.push_back(std::move(document));
  Briefing briefing = analyze(std::move(documents), options);
  if (!cancelled_) post(SetBriefing{std::move(briefing)});
}

}  // namespace onrecord
