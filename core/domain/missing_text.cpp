#include "core/domain/missing_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace attache {

namespace {

constexpr std::array Texts = {
    //: %1 is a kind of fact about an account, such as "Business process".
    MissingText{"fact", QT_TRANSLATE_NOOP("Readiness", "%1 not recorded")},
    MissingText{"attendees", QT_TRANSLATE_NOOP("Readiness", "Who will attend?")},
    MissingText{"role", QT_TRANSLATE_NOOP("Readiness", "Role of %1 unknown")},
    MissingText{"concerns", QT_TRANSLATE_NOOP("Readiness", "What do the attendees care about?")},
    MissingText{"concern", QT_TRANSLATE_NOOP("Readiness", "What %1 cares about is not recorded")},
    MissingText{"needs", QT_TRANSLATE_NOOP("Readiness", "No need recorded yet")},
    MissingText{"need", QT_TRANSLATE_NOOP("Readiness", "Need to verify: %1")},
    MissingText{"opportunity", QT_TRANSLATE_NOOP("Readiness", "Which opportunity is this about?")},
    MissingText{"budget", QT_TRANSLATE_NOOP("Readiness", "When is the budget set?")},
    MissingText{"next_step", QT_TRANSLATE_NOOP("Readiness", "No next step agreed")},
    MissingText{"best", QT_TRANSLATE_NOOP("Readiness", "Best objective not set")},
    MissingText{"minimum", QT_TRANSLATE_NOOP("Readiness", "Minimum objective not set")},
    MissingText{"product", QT_TRANSLATE_NOOP("Readiness", "No product plan")},
    MissingText{"strategy", QT_TRANSLATE_NOOP("Readiness", "Commercial strategy not set")},
    MissingText{"approaches", QT_TRANSLATE_NOOP("Readiness", "Approach not planned")},
    MissingText{"approach", QT_TRANSLATE_NOOP("Readiness", "Approach for %1 not planned")},
    MissingText{"material", QT_TRANSLATE_NOOP("Readiness", "To bring: %1")},
    MissingText{"outdated", QT_TRANSLATE_NOOP("Readiness", "Out of date: %1")},
};

} // namespace

std::span<const MissingText> builtInMissing()
{
    return Texts;
}

QString missingText(const QHash<QString, QString> &own, QLatin1String key, const QString &about)
{
    QString words = own.value(key);
    if (words.isEmpty()) {
        const auto known = std::ranges::find_if(
            Texts, [&](const MissingText &each) { return QLatin1String(each.key) == key; });
        words = known == Texts.end() ? QString(key)
                                     : QCoreApplication::translate("Readiness", known->text);
    }
    // Not arg(): the person's own words may do without.
    return words.replace(QLatin1String("%1"), about);
}

} // namespace attache
