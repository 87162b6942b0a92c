#include "core/domain/gate_evidence.h"

#include <algorithm>

namespace attache {

QStringList unmetConditions(const DealStage &stage, std::span<const GateEvidence> evidence)
{
    QStringList unmet;
    for (const QString &condition : stage.conditions()) {
        const bool met = std::ranges::any_of(evidence, [&](const GateEvidence &each) {
            return keyOf(each.stage) == stage.key && each.condition.trimmed() == condition &&
                   each.level != EvidenceLevel::Assumed;
        });
        if (!met)
            unmet.append(condition);
    }
    return unmet;
}

} // namespace attache
