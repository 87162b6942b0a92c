#include "core/base/sentences.h"

namespace attache {

QString joinedSentences(const QStringList &sentences)
{
    QString text;
    for (const QString &sentence : sentences) {
        if (sentence.isEmpty())
            continue;
        if (!text.isEmpty() && !QStringView(u"。！？；…：").contains(text.back()))
            text += QLatin1Char(' ');
        text += sentence;
    }
    return text;
}

} // namespace attache
