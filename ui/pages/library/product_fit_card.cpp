#include "ui/pages/library/product_fit_card.h"

#include "core/base/shared_text.h"
#include "core/record/record_names.h"
#include "ui/base/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_row.h"

#include <QHBoxLayout>

namespace attache {

namespace {

constexpr int NeedHeight = 28;
constexpr int MarkWidth = 26;
/// What it does not answer is a hint, no list of wishes.
constexpr int OthersShown = 3;

QString countWords(const AnsweredNeed &need)
{
    const auto count = static_cast<int>(need.accounts.size());
    if (!need.answered)
        //: How many accounts asked for what a product does not do
        return ProductFitCard::tr("%n asked", nullptr, count);
    if (count == 0)
        return ProductFitCard::tr("nobody yet");
    //: How many accounts said that they need it, and whether that is confirmed: "3 said it, true"
    return ProductFitCard::tr("%n said it, %1", nullptr, count)
        .arg(labelOf(need.isTrue ? NeedTruth::True : NeedTruth::Unverified).toLower());
}

} // namespace

ProductFitCard::ProductFitCard(bool writable, QWidget *parent)
    : ProductCard(tr("Who it is for, what it answers"),
                  tr("Say who should have it and which needs it answers, one a line. What accounts "
                     "said is counted here."),
                  parent)
{
    addEdit(Common::tr("Edit"), QStringLiteral("needs"), writable);
}

void ProductFitCard::showStory(const ProductStory &story)
{
    std::vector<Row> rows;
    const QString audience = story.product.forWhom.simplified();
    if (!audience.isEmpty())
        rows.push_back({u'@' + audience, [=, this] { return makeAudience(audience); }});
    int others = 0;
    for (const AnsweredNeed &need : story.needs) {
        if (!need.answered && ++others > OthersShown)
            break;
        const QString said = joined(
            {need.answered ? need.text : Common::tr("but %1").arg(need.text), countWords(need)});
        rows.push_back({said, [this, &need, said] { return makeNeed(need, said); }});
    }
    showRows(rows);
}

QWidget *ProductFitCard::makeAudience(const QString &text)
{
    auto *holder = new QWidget;
    holder->setAccessibleName(text);
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, tokens::Space1, 0, tokens::Space2);
    row->setSpacing(tokens::Space3);
    row->addWidget(new TextLabel(FieldLabel::tr("For whom"), FontRole::Small, TextColor::Secondary),
                   0, Qt::AlignTop);
    auto *words = new TextLabel(text);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    return holder;
}

QWidget *ProductFitCard::makeNeed(const AnsweredNeed &need, const QString &said)
{
    const auto run = [this, answered = need.answered] {
        if (answered)
            Q_EMIT editRequested(QStringLiteral("needs"));
        else
            Q_EMIT openRequested(QStringLiteral("attache:chains#needs"));
    };
    ListRow *row = makeRow(NeedHeight, said, run);
    //: Before a need that a product does not answer
    auto *mark = new TextLabel(need.answered ? QStringLiteral("✓") : tr("but"), FontRole::BodyBold,
                               need.answered ? TextColor::Ok : TextColor::Warn);
    mark->setMinimumWidth(MarkWidth);
    row->row()->addWidget(mark);
    row->row()->addWidget(new ElidedLabel(need.text), 1);
    row->row()->addWidget(new TextLabel(countWords(need), FontRole::Small,
                                        need.answered ? TextColor::Secondary : TextColor::Warn));
    return row;
}

} // namespace attache
