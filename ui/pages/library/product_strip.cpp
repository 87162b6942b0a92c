#include "ui/pages/library/product_strip.h"

#include "core/base/shared_text.h"
#include "core/brief/cost_page.h"
#include "core/brief/product_map_text.h"
#include "ui/base/tokens.h"
#include "ui/widgets/clamped_label.h"
#include "ui/widgets/label.h"

#include <QLocale>

namespace attache {

namespace {

constexpr int LinesOfWords = 2;
constexpr int LeastFigure = 104;
constexpr int MostFigure = 220;
/// How one sentence and what deciders are told share the room that the figures leave.
constexpr int OneLinerPart = 5;
constexpr int DecidersPart = 3;

LineRuns small(const QString &text, TextColor color = TextColor::Secondary)
{
    return {{text, FontRole::Small, color}};
}

QString sumOf(const QMap<QString, Money> &amounts)
{
    return amounts.isEmpty() ? QStringLiteral("–") : amountsText(amounts);
}

} // namespace

ProductStrip::ProductStrip(QWidget *parent)
    : HeadStrip(parent)
    , m_oneLiner(new ClampedLabel(LinesOfWords, FontRole::BodyBold))
    , m_toDeciders(new ClampedLabel(LinesOfWords, FontRole::Body, TextColor::Secondary))
{
    HeadCell *first = addCell(OneLinerPart);
    first->setContent(m_oneLiner);
    m_deciders = addCell(DecidersPart);
    m_deciders->addLeading(new TextLabel(tr("To deciders"), FontRole::Small, TextColor::Secondary));
    m_deciders->setContent(m_toDeciders);
    m_ours = addCell();
    m_talks = addCell();
    m_won = addCell();
    for (HeadCell *cell : {m_ours, m_talks, m_won})
        cell->keepWhole(LeastFigure, MostFigure);
    m_deciders->hide();
}

void ProductStrip::showProduct(const Product &product)
{
    const QString said = product.oneLiner.simplified();
    m_oneLiner->setLook(said.isEmpty() ? FontRole::Body : FontRole::BodyBold,
                        said.isEmpty() ? TextColor::Muted : TextColor::Text);
    m_oneLiner->setText(
        said.isEmpty() ? tr("Say in one or two sentences what it does for the customer.") : said);
}

void ProductStrip::showStory(const ProductStory &story)
{
    showProduct(story.product);
    QStringList deciders{story.toDeciders};
    if (!story.costs.empty() && story.costs.front().result.isPaidBack())
        //: When a product has paid for itself at an account
        deciders.append(tr("%1 (%2)").arg(paybackText(story.costs.front().result),
                                          story.costs.front().account));
    deciders.removeAll(QString());
    m_toDeciders->setText(deciders.join(QStringLiteral(" · ")));
    m_deciders->setVisible(!deciders.isEmpty());
    const MapTotals &totals = story.totals;
    m_ours->setLines(
        {{tr("%n account(s)", nullptr, totals.count(MapState::Ours)), FontRole::Section}},
        small(tr("use it, %1 a year").arg(sumOf(totals.ours))));
    m_talks->setLines({{tr("%n deal(s)", nullptr, story.decided.open), FontRole::Section}},
                      small(tr("in talks, %1").arg(sumOf(totals.talks))));
    const WinRate &decided = story.decided;
    m_won->setLines({{QStringLiteral("%1 / %2").arg(QLocale().toString(decided.won),
                                                    QLocale().toString(decided.decided())),
                      FontRole::Section}},
                    small(decided.decided() == 0 ? tr("won, none decided yet")
                          : decided.decided() < LeastForARate
                              ? tr("won, few so far")
                              //: Below "4 / 7": a share
                              : tr("won, %1 %").arg(qRound(decided.rate().rate))));
}

QStringList ProductStrip::words() const
{
    QStringList said{m_oneLiner->text(), m_toDeciders->text()};
    for (const HeadCell *cell : {m_ours, m_talks, m_won})
        said.append(cell->text());
    return said;
}

} // namespace attache
