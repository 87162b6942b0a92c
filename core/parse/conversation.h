#pragma once

#include <QDate>
#include <QStringList>

#include <vector>

namespace attache {

/// What somebody said in a conversation: one message of a chat, or one turn of a transcript.
struct SaidLine
{
    QString speaker; ///< as written; empty where nobody is named
    QString when;    ///< as written: "2026/11/02 10:15", "00:01:02"; empty where nothing is said
    QDate day;       ///< not valid where the text does not say it
    QString text;    ///< never empty; its lines apart by '\n'
    int line = 0;    ///< where it begins: a line of the text, from 0

    friend bool operator==(const SaidLine &, const SaidLine &) = default;
};

/// A conversation in its turns.
struct Conversation
{
    enum class Form { Chat, Subtitles, Text };

    Form form = Form::Text;
    std::vector<SaidLine> said;
    bool isCut = false; ///< the text was longer than what is read of it

    /// Everybody who speaks, each once, in the order of their first words.
    QStringList speakers() const;
};

/// How much of a text is read.
inline constexpr qsizetype LongestConversation = qsizetype(1024) * 1024;
inline constexpr qsizetype MostSaidLines = 5000;

/// Reads what was copied from a messenger, or a transcript:
/// - a line "张三 2026/11/02 10:15", "张三 10:15", "10:15 Anna Lee", "Anna Lee 10:15 AM" begins
/// what
///   that person said below it, or behind a colon in the same line; "[10:15] 张三：好" does so,
///   too. A line with a day alone says the day of what follows;
/// - where names and times stand in lines of their own, one below the other, both belong to what
///   is said below;
/// - SRT and VTT, where each cue says "张三：好" or `<v Anna Lee>`; cues that go on with a sentence
///   are joined;
/// - any other text, a line each, "张三：好" where lines are written so.
/// A day without a year is the last such day before @p today. Names alone in their lines begin
/// messages where somebody speaks twice or is one of @p known, the people who may speak. Any text
/// is accepted. Any thread; time grows with the length of the text.
Conversation readConversation(QStringView text, QDate today, const QStringList &known = {});

} // namespace attache
