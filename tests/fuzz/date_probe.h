#pragma once

#include "core/parse/date_reader.h"
#include "core/parse/note_lines.h"

#include <QByteArray>

#include <cstdlib>

namespace attache::test {

/// Reads @p bytes as dates and as a note and aborts where a promise of the readers is broken; run
/// over random bytes and over the corpus of earlier finds.
inline void probeDates(const QByteArray &bytes)
{
    const auto require = [](bool kept) {
        if (!kept)
            std::abort();
    };
    const QString text = QString::fromUtf8(bytes);
    for (const QDate today : {QDate(2026, 11, 25), QDate(2028, 2, 29), QDate()}) {
        const DateRules rules{today};
        for (const auto &reading : {findDate(text, rules), readWholeDate(text, rules)}) {
            if (!reading)
                continue;
            require(reading->date.isValid());
            require(reading->start >= 0 && reading->length > 0);
            require(reading->start + reading->length <= text.size());
        }
    }
    const NoteContext people{{QStringLiteral("王工")}, {QStringLiteral("Ann")}};
    for (const NoteLine &line : parseNote(text, QDate(2026, 11, 25), people))
        require(!line.text.isEmpty() && (!line.due || line.due->isValid()));
}

} // namespace attache::test
