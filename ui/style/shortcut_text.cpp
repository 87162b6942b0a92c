#include "ui/style/shortcut_text.h"

#include <QHash>
#include <QStringList>

namespace attache {

QString shortcutText(const QKeySequence &keys)
{
    static const QHash<QString, QChar> Arrows{{QStringLiteral("Left"), QChar(0x2190)},
                                              {QStringLiteral("Up"), QChar(0x2191)},
                                              {QStringLiteral("Right"), QChar(0x2192)},
                                              {QStringLiteral("Down"), QChar(0x2193)}};
    // What is engraved on the keys is the same in all our languages.
    QStringList parts = keys.toString(QKeySequence::PortableText).split(QLatin1Char('+'));
    for (QString &part : parts) {
        if (const auto arrow = Arrows.constFind(part); arrow != Arrows.cend())
            part = *arrow;
    }
    return parts.join(QLatin1Char('+'));
}

} // namespace attache
