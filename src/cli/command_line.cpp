#include "cli/command_line.h"

#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "base/version.h"
#include "briefing/briefing_json.h"
#include "cli/evaluate.h"
#include "cli/help.h"
#include "document/readers.h"
#include "engine/analyze.h"

namespace onrecord {
namespace {

// A longer line of `batch` is an error of its own; its memory is never taken.
constexpr size_t kMaxLineBytes = size_t{3} * kMaxDocumentBytes;

enum class Format { briefing, attributions };

std::optional<Format> format_named(std::string_view name) {
  if (name == "briefing") return Format::briefing;
  if (name == "attributions") return Format::attributions;
  return std::nullopt;
}

int usage_error(Streams& streams, const std::string& what) {
  streams.err << "onrecord: " << what << "; see onrecord --help\n";
  return kUsageError;
}

struct Options {
  std::vector<std::string> files;
  Format format = Format::briefing;
  std::string output;
  std::string error;  // of usage; empty when all is well
};

Options parse_options(const std::vector<std::string>& arguments) {
  Options out;
  for (size_t i = 1; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    const bool last = i + 1 == arguments.size();
    if (argument == "--format" || argument == "-o") {
      if (last) {
        out.error = argument + " wants a value behind it";
        return out;
      }
      const std::string& value = arguments[++i];
      if (argument == "-o") {
        out.output = value;
      } else if (const auto format = format_named(value)) {
        out.format = *format;
      } else {
        out.error = "unknown format '" + value + "'";
      }
    } else if (argument.size() > 1 && argument[0] == '-') {
      out.error = "unknown option '" + argument + "'";
    } else {
      out.files.push_back(argument);
    }
  }
  return out;
}

std::optional<std::string> read_file(const std::string& name, Streams& streams) {
  if (name == "-") return std::string(std::istreambuf_iterator<char>(streams.in), {});
  std::ifstream file(name, std::ios::binary);
  if (!file) return std::nullopt;
  std::string bytes(std::istreambuf_iterator<char>(file), {});
  if (file.bad()) return std::nullopt;
  return bytes;
}

std::string result_of(const Briefing& briefing, Format format, JsonLayout layout) {
  if (format == Format::briefing) return write_briefing(briefing, layout);
  std::string out;
  for (uint32_t i = 0; i < briefing.documents.size(); ++i) {
    if (i > 0) out += "\n";
    out += write_attributions(briefing, i);
  }
  if (layout == JsonLayout::indented) out += "\n";
  return out;
}

int run_analyze(const std::vector<std::string>& arguments, Streams& streams) {
  const Options options = parse_options(arguments);
  if (!options.error.empty()) return usage_error(streams, options.error);
  if (options.files.empty()) return usage_error(streams, "analyze wants a file");
  std::vector<Document> documents;
  bool unreadable = false;
  bool failed = false;
  for (const std::string& name : options.files) {
    const std::optional<std::string> bytes = read_file(name, streams);
    if (!bytes) {
      streams.err << "onrecord: '" << name << "' cannot be read\n";
      unreadable = true;
      continue;
    }
    Result<Document> document = read_text(*bytes, format_of_file_name(name));
    if (!document) {
      streams.err << "onrecord: '" << name << "': " << document.error().message << "\n";
      failed = true;
      continue;
    }
    if (document->replaced_bytes > 0) {
      streams.err << "onrecord: '" << name << "': " << document->replaced_bytes
                  << " bytes are no UTF-8 and were replaced\n";
    }
    if (document->cut_words > 0) {
      streams.err << "onrecord: '" << name << "': too long; its last " << document->cut_words
                  << " words were left out\n";
    }
    document->id = name;
    documents.push_back(std::move(*document));
  }
  if (documents.empty()) return unreadable ? kFileError : kSomeFailed;
  const std::string result = result_of(analyze(std::move(documents)), options.format, JsonLayout::indented);
  if (options.output.empty()) {
    streams.out << result << std::flush;
  } else {
    std::ofstream file(options.output, std::ios::binary);
    file << result << std::flush;
    if (!file) {
      streams.err << "onrecord: '" << options.output << "' cannot be written\n";
      return kFileError;
    }
  }
  return unreadable ? kFileError : failed ? kSomeFailed : kDone;
}

enum class Line { read, too_long, end };

Line read_line(std::istream& in, std::string& line) {
  line.clear();
  std::streambuf* buffer = in.rdbuf();
  bool too_long = false;
  bool any = false;
  for (int c = buffer->sbumpc(); c != std::char_traits<char>::eof(); c = buffer->sbumpc()) {
    any = true;
    if (c == '\n') break;
    if (line.size() < kMaxLineBytes) {
      line.push_back(static_cast<char>(c));
    } else {
      too_long = true;
    }
  }
  return !any ? Line::end : too_long ? Line::too_long : Line::read;
}

// What one line of `batch` gives; `failed` is set when it is an error.
std::string batch_line(std::string&& line, Line state, uint64_t number, Format format, bool& failed) {
  using Json = nlohmann::ordered_json;
  Json id;
  std::string error;
  if (state == Line::too_long) {
    error = "the line is longer than " + std::to_string(kMaxLineBytes >> 20) + " MB";
  } else {
    Json record = Json::parse(line, nullptr, false);
    line = {};
    if (record.is_discarded()) {
      error = "the line is no JSON";
    } else if (!record.is_object()) {
      error = "the line is no JSON object";
    } else {
      if (const auto found = record.find("id"); found != record.end()) id = *found;
      const auto text = record.find("text");
      if (text == record.end()) {
        error = "the object has no \"text\"";
      } else if (!text->is_string()) {
        error = "\"text\" is no string";
      } else {
        std::vector<Document> documents;
        documents.push_back(document_of_text(std::move(text->get_ref<std::string&>())));
        record = Json();
        documents.front().id = id.is_string() ? id.get<std::string>() : id.is_null() ? "" : id.dump();
        return result_of(analyze(std::move(documents)), format, JsonLayout::one_line);
      }
    }
  }
  failed = true;
  const Json out = {{"id", id}, {"line", number}, {"error", error}};
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

int run_batch(const std::vector<std::string>& arguments, Streams& streams) {
  const Options options = parse_options(arguments);
  if (!options.error.empty()) return usage_error(streams, options.error);
  if (!options.files.empty() || !options.output.empty()) {
    return usage_error(streams, "batch reads the standard input and writes the standard output");
  }
  bool failed = false;
  std::string line;
  for (uint64_t number = 1;; ++number) {
    const Line state = read_line(streams.in, line);
    if (state == Line::end) break;
    streams.out << batch_line(std::move(line), state, number, options.format, failed) << "\n" << std::flush;
    if (!streams.out) {
      streams.err << "onrecord: the result cannot be written\n";
      return kFileError;
    }
  }
  return failed ? kSomeFailed : kDone;
}

int run_eval(const std::vector<std::string>& arguments, Streams& streams) {
  EvaluationOptions options;
  std::string file;
  for (size_t i = 1; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--gold-spans") {
      options.gold_spans = true;
    } else if (argument == "--outermost") {
      options.outermost = true;
    } else if (argument == "--errors") {
      options.list_errors = true;
    } else if (argument == "--skip-every" || argument == "--only-every") {
      uint32_t every = 0;
      for (const char c : i + 1 < arguments.size() ? arguments[i + 1].substr(0, 6) : std::string()) {
        every = c >= '0' && c <= '9' ? every * 10 + static_cast<uint32_t>(c - '0') : 0;
      }
      if (every < 2) return usage_error(streams, argument + " wants a number above 1 behind it");
      (argument == "--skip-every" ? options.skip_every : options.only_every) = every;
      ++i;
    } else if (file.empty() && argument[0] != '-') {
      file = argument;
    } else {
      return usage_error(streams, "unknown option '" + argument + "'");
    }
  }
  if (file.empty()) return usage_error(streams, "eval wants a file of annotated articles");
  std::ifstream in(file, std::ios::binary);
  if (!in) {
    streams.err << "onrecord: '" << file << "' cannot be read\n";
    return kFileError;
  }
  Result<std::string> report = evaluate(in, options);
  if (!report) {
    streams.err << "onrecord: '" << file << "': " << report.error().message << "\n";
    return kSomeFailed;
  }
  streams.out << *report << std::flush;
  return kDone;
}

}  // namespace

int run_command_line(const std::vector<std::string>& arguments, Streams streams) {
  if (arguments.empty()) {
    streams.err << kHelp;
    return kUsageError;
  }
  const std::string& command = arguments[0];
  const bool help = arguments.size() > 1 && (arguments[1] == "--help" || arguments[1] == "-h");
  if (command == "--help" || command == "-h" || command == "help" || (command == "view" && help)) {
    streams.out << kHelp;
    return kDone;
  }
  if (command == "--version") {
    streams.out << "onrecord " << kEngineVersion << "\n";
    return kDone;
  }
  if (command == "analyze" || command == "batch" || command == "eval") {
    if (help) {
      streams.out << (command == "analyze" ? kAnalyzeHelp : command == "batch" ? kBatchHelp : kEvalHelp);
      return kDone;
    }
    if (command == "analyze") return run_analyze(arguments, streams);
    return command == "batch" ? run_batch(arguments, streams) : run_eval(arguments, streams);
  }
  return usage_error(streams, "unknown command '" + command + "'");
}

}  // namespace onrecord
