#include "ui/pages/duplicates/merge_preview.h"

#include "core/base/shared_text.h"
#include "core/domain/account.h"
#include "core/domain/contact.h"
#include "core/exchange/duplicates.h"
#include "core/queries/known_records.h"
#include "core/record/record_names.h"
#include "ui/badges/chain_strip.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/tokens.h"
#include "ui/models/day_text.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tag.h"

#include <QGridLayout>
#include <QHBoxLayout>

namespace attache {

namespace {

constexpr int FactsPerLine = 2;

QWidget *plain(const QString &text)
{
    return new ElidedLabel(text.isEmpty() ? QStringLiteral("–") : text, FontRole::Small);
}

} // namespace

MergePreview::MergePreview(QWidget *parent)
    : CardWidget(tr("After merging"), parent)
    , m_parts(new QVBoxLayout)
{
    setDense();
    m_parts->setContentsMargins(0, 0, 0, 0);
    m_parts->setSpacing(tokens::Space2);
    body()->addLayout(m_parts);
    body()->addStretch(1);
}

void MergePreview::showHead(Connection &connection, const MergeOffer &offer, const void *merged)
{
    RecordNames names(connection);
    const Caption caption = names.captionOf(*offer.type, merged);
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    QString below = caption.subtitle;
    if (offer.type == &recordTypeOf<Account>()) {
        const auto &account = *static_cast<const Account *>(merged);
        row->addWidget(new TierBadge(account.tier, tokens::BadgeLargeSize));
        const QString parent = names.of(account.parent);
        below = joined({caption.full(), parent.isEmpty() ? QString()
                                                         //: The account that stands above another
                                                         : tr("part of %1").arg(parent)});
    }
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addWidget(new ElidedLabel(caption.name, FontRole::BodyBold));
    lines->addWidget(new ElidedLabel(below, FontRole::Small, TextColor::Secondary));
    row->addLayout(lines, 1);
    m_parts->addWidget(holder);
}

void MergePreview::addFact(const QString &label, QWidget *value, bool isLong)
{
    const int number = m_facts->count() / 2;
    const int line = isLong ? m_facts->rowCount() : number / FactsPerLine;
    const int column = isLong ? 0 : number % FactsPerLine * 2;
    m_facts->addWidget(new TextLabel(label, FontRole::Small, TextColor::Secondary), line, column);
    m_facts->addWidget(value, line, column + 1, 1, isLong ? 2 * FactsPerLine - 1 : 1);
    m_facts->setColumnStretch(2 * FactsPerLine - 1, 1);
}

void MergePreview::showFacts(const MergeOffer &offer, const void *merged, const Settings &settings,
                             QDate today)
{
    const MergeOutcome &outcome = offer.outcome;
    auto *holder = new QWidget;
    m_facts = new QGridLayout(holder);
    m_facts->setContentsMargins(0, 0, 0, 0);
    m_facts->setHorizontalSpacing(tokens::Space3);
    m_facts->setVerticalSpacing(tokens::Space1);
    const auto say = [today](QDate day) {
        return day.isValid() ? shortDay(day, today) : QString();
    };
    if (offer.type == &recordTypeOf<Account>()) {
        auto *strip =
            new ChainStripWidget(chainCoverage(outcome.chain, today, settings.coverage).cells);
        addFact(tr("Decision chain"), strip);
        const Tier tier = static_cast<const Account *>(merged)->tier;
        const QDate last = outcome.last.last();
        addFact(tr("Next contact"),
                plain(say(last.isValid() ? last.addDays(settings.tier(tier).cadenceDays) : last)));
        addFact(tr("Contract ends"), plain(say(outcome.contractEnd)));
    }
    if (offer.type == &recordTypeOf<Contact>())
        addFact(tr("Last contact"), plain(metText(outcome.last, today)));
    if (externalNumber(*offer.type))
        addFact(tr("External numbers"), plain(outcome.numbers.join(Common::tr(", "))), true);
    if (m_facts->count() > 0)
        m_parts->addWidget(holder);
    else
        delete holder;
}

void MergePreview::showDecisions(const QStringList &decisions)
{
    if (decisions.isEmpty())
        return;
    m_parts->addWidget(new Separator);
    m_parts->addWidget(
        new TextLabel(tr("Decided for you"), FontRole::SmallBold, TextColor::Secondary));
    for (const QString &decision : decisions) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(tokens::Space2);
        row->addWidget(new Dot(Tone::Warn));
        auto *words = new TextLabel(decision, FontRole::Small);
        words->setWordWrap(true);
        row->addWidget(words, 1);
        m_parts->addWidget(line);
    }
}

void MergePreview::showMerge(Connection &connection, const MergeOffer &offer,
                             const MergeWords &words, const QStringList &fromOther,
                             const Settings &settings, QDate today)
{
    clearLayout(m_parts);
    const AnyRecord merged =
        mergedRecord(*offer.type, offer.kept.record.get(), offer.other.record.get(), fromOther);
    showHead(connection, offer, merged.get());
    showFacts(offer, merged.get(), settings, today);
    showDecisions(words.decisions(fromOther));
}

} // namespace attache
