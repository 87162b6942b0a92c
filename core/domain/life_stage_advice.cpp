#include "core/domain/life_stage_advice.h"

#include <QCoreApplication>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LifeStage)
};

} // namespace

QString lifeStageAdvice(LifeStage stage)
{
    switch (stage) {
    case LifeStage::Development:
        return Words::tr("Look for partners who build it with you, not for buyers. Ask what they "
                         "would give up today to have it. Promise no dates.");
    case LifeStage::Validation:
        return Words::tr(
            "Few customers, at prices that cover the cost; it is proven once it breaks "
            "even. Ask whether they would buy it again, and who else has the problem.");
    case LifeStage::Growth:
        return Words::tr("Standard price: say first who of their trade uses it, then show it. Ask "
                         "how many and by when, no longer whether. Change nothing for one alone.");
    case LifeStage::Maturity:
        return Words::tr("Sell on service and on what goes with it, keep those who have it. Ask "
                         "when their contract ends and what they would add.");
    case LifeStage::Decline:
        return Words::tr("Serve those who have it and lead them to what follows. Ask what keeps "
                         "them, and sell it to nobody new.");
    }
    return {};
}

} // namespace attache
