#include "app/start_request.h"

#include "app/cli/command.h"

#include <QFileInfo>

#include <algorithm>
#include <optional>

namespace attache {

namespace {

/// The value of option @p name at @p at: behind "=" or in the next word, which is then taken.
std::optional<QString> valueOf(QLatin1String name, const QStringList &words, qsizetype &at)
{
    const QString &word = words.at(at);
    if (word == name)
        return at + 1 < words.size() ? std::optional(words.at(++at)) : std::nullopt;
    const QString prefix = name + QLatin1Char('=');
    return word.startsWith(prefix) ? std::optional(word.mid(prefix.size())) : std::nullopt;
}

/// Whether @p word is no file and looks like none: a command that there is not.
bool isMistyped(const QString &word)
{
    return std::ranges::all_of(word, [](QChar c) { return c.isLower() || c == u'-'; }) &&
           !QFileInfo::exists(word);
}

} // namespace

StartRequest StartRequest::read(const QStringList &words)
{
    StartRequest request;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const QString &word = words.at(at);
        if (word == QLatin1String("--help") || word == QLatin1String("-h") ||
            (words.size() == 1 && word == QLatin1String("help") && !QFileInfo::exists(word))) {
            request.mode = Mode::Help;
            return request;
        }
        if (word == QLatin1String("--version") || word == QLatin1String("-v")) {
            request.mode = Mode::Version;
            return request;
        }
        if (word == QLatin1String("--json")) {
            request.json = true;
        } else if (const auto file = valueOf(QLatin1String("--workspace"), words, at)) {
            request.workspace = *file;
        } else if (const auto language = valueOf(QLatin1String("--lang"), words, at)) {
            request.language = *language;
        } else if (commandNamed(word)) {
            request.mode = Mode::Command;
            request.verb = word;
            request.arguments = words.mid(at + 1);
            return request;
        } else if (word.startsWith(QLatin1String("-")) || at + 1 < words.size() ||
                   isMistyped(word)) {
            // A file to open is the last word there is.
            request.mode = Mode::Wrong;
            request.fault = word;
            return request;
        } else {
            request.file = word;
        }
    }
    if (request.file.isEmpty())
        request.file = request.workspace;
    return request;
}

bool StartRequest::drawsPages() const
{
    return verb == QLatin1String("pack") || std::ranges::any_of(arguments, [](const QString &word) {
               return word == QLatin1String("--pdf") || word.startsWith(QLatin1String("--pdf="));
           });
}

} // namespace attache
