#include "ui/pages/import/import_trial_rows.h"

#include "core/base/shared_text.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/tokens.h"
#include "ui/widgets/difference_label.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace attache {

namespace {

constexpr int LabelWidth = 84;
constexpr int RowWidth = 60;
constexpr size_t MostChanges = 8;

QHBoxLayout *makeLine(int indent)
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(indent, 0, 0, 0);
    line->setSpacing(tokens::Space2);
    return line;
}

} // namespace

ImportDifferenceRow::ImportDifferenceRow(const RowDifference &difference, QWidget *parent)
    : QWidget(parent)
{
    const bool isNew = difference.kind == RowDifference::Kind::New;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto *head = makeLine(0);
    if (difference.tier)
        head->addWidget(new TierBadge(*difference.tier, tokens::BadgeSmallSize));
    head->addWidget(new ElidedLabel(difference.name, FontRole::BodyBold), 1);
    head->addWidget(
        new Tag(isNew ? tr("New") : tr("Update"), isNew ? Tone::Accent : Tone::Neutral));
    column->addLayout(head);
    const int indent = difference.tier ? tokens::BadgeSmallSize + tokens::Space2 : 0;
    for (size_t i = 0; i < difference.changes.size() && i < MostChanges; ++i) {
        const FieldDifference &change = difference.changes[i];
        auto *line = makeLine(indent);
        auto *label = new ElidedLabel(change.label, FontRole::Small, TextColor::Secondary);
        label->setFixedWidth(LabelWidth);
        auto *words = new DifferenceLabel;
        words->setDifference(change.before.isEmpty() ? tr("empty") : change.before,
                             change.after.isEmpty() ? tr("empty") : change.after);
        line->addWidget(label);
        line->addWidget(words, 1);
        column->addLayout(line);
    }
    if (difference.changes.size() > MostChanges) {
        auto *line = makeLine(indent);
        line->addWidget(new TextLabel(tr("%n more field(s)", nullptr,
                                         static_cast<int>(difference.changes.size() - MostChanges)),
                                      FontRole::Small, TextColor::Muted));
        column->addLayout(line);
    }
}

ImportRejectRow::ImportRejectRow(const RejectedRow &reject, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    //: A row of a file, by its number
    auto *number = new TextLabel(tr("Row %1").arg(QLocale().toString(reject.row)), FontRole::Small,
                                 TextColor::Secondary);
    number->setMinimumWidth(RowWidth);
    row->addWidget(number);
    row->addWidget(new ElidedLabel(reject.reason, FontRole::Small, TextColor::Danger), 1);
}

} // namespace attache
