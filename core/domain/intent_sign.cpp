#include "core/domain/intent_sign.h"

#include <QSet>

namespace attache {

IntentLevel intentOf(std::span<const IntentSign> signs)
{
    constexpr qsizetype EnoughForFair = 2;
    constexpr qsizetype EnoughForStrong = 4;
    QSet<IntentKind> kinds;
    for (const IntentSign &sign : signs) {
        if (!sign.evidence.trimmed().isEmpty())
            kinds.insert(sign.kind);
    }
    const bool decisive =
        kinds.contains(IntentKind::BudgetNamed) || kinds.contains(IntentKind::DeciderMet);
    if (kinds.size() >= EnoughForStrong && decisive)
        return IntentLevel::Strong;
    if (kinds.size() >= EnoughForFair)
        return IntentLevel::Fair;
    return kinds.isEmpty() ? IntentLevel::None : IntentLevel::Weak;
}

} // namespace attache
