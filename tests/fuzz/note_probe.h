#pragma once

#include "core/parse/note_lines.h"

#include <QByteArray>

#include <cstdlib>

namespace attache::test {

/// Reads @p bytes as what somebody types during a visit and aborts where a promise is broken: a
/// line without words, a day that is none, another reading of the same note.
inline void probeNote(const QByteArray &bytes)
{
    const auto require = [](bool kept) {
        if (!kept)
            std::abort();
    };
    const QString note = QString::fromUtf8(bytes);
    for (const NoteContext &people :
         {NoteContext{}, NoteContext{{QStringLiteral("林芳"), QStringLiteral("Ann Lee")},
                                     {QStringLiteral("王工"), QStringLiteral("Vera")}}}) {
        for (const QDate today : {QDate(2026, 11, 25), QDate(2028, 2, 29)}) {
            const auto lines = parseNote(note, today, people);
            for (const NoteLine &line : lines)
                require(!line.text.isEmpty() && (!line.due || line.due->isValid()));
            require(parseNote(note, today, people).size() == lines.size());
        }
    }
}

} // namespace attache::test
