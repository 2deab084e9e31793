// What a function returns that can fail on a user's input: a value, or an Error that says what is wrong and where.
// Odd text is no failure: a stage carries on and notes it. A programmer's mistake is an assertion, not an Error.
#pragma once

#include <cassert>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace onrecord {

enum class ErrorKind {
  cannot_read,  // a file or stream that does not open or breaks off
  cannot_write,
  not_text,       // binary content where an article was expected
  too_large,      // beyond a named limit
  malformed,      // not of the format it should be
  wrong_version,  // a format or model this program does not know
};

struct Error {
  ErrorKind kind = ErrorKind::malformed;
  std::string message;                                // for the user: what is wrong, where, and a way on
  std::optional<size_t> offset_bytes = std::nullopt;  // where in the input, when that is known
};

template <class Value>
class [[nodiscard]] Result {
 public:
  Result(Value value) : content_(std::move(value)) {}  // NOLINT(google-explicit-constructor)
  Result(Error error) : content_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool ok() const { return std::holds_alternative<Value>(content_); }
  explicit operator bool() const { return ok(); }

  [[nodiscard]] Value& value() & { return get(); }
  [[nodiscard]] const Value& value() const& { return const_cast<Result*>(this)->get(); }
  [[nodiscard]] Value&& value() && { return std::move(get()); }
  Value* operator->() { return &get(); }
  Value& operator*() & { return get(); }

  [[nodiscard]] const Error& error() const {
    assert(!ok());
    return *std::get_if<Error>(&content_);
  }

 private:
  Value& get() {
    assert(ok());
    return *std::get_if<Value>(&content_);
  }
  std::variant<Value, Error> content_;
};

}  // namespace onrecord
