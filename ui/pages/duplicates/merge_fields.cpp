#include "ui/pages/duplicates/merge_fields.h"

#include "core/base/shared_text.h"
#include "core/domain/account.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/tokens.h"
#include "ui/pages/duplicates/merge_cell.h"
#include "ui/style/icons.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tag.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

enum Side { KeptSide, OtherSide };
constexpr int LeastLabelWidth = 112;
constexpr int MostLabelWidth = 148;
constexpr int HeadHeight = 61;
constexpr int NamedFields = 4; ///< as many of those that are the same are named

bool isTierOfAccount(const MergeOffer &offer)
{
    return offer.type == &recordTypeOf<Account>();
}

/// A line of the table: what it is of, then what stands beside it, with a hairline below.
class Line final : public QWidget
{
public:
    Line(QWidget *label, int labelWidth, int height = tokens::RowHeight)
        : m_row(new QHBoxLayout(this))
    {
        setFixedHeight(height);
        m_row->setContentsMargins(0, 0, 0, tokens::Hairline);
        m_row->setSpacing(0);
        auto *holder = new QWidget;
        holder->setFixedWidth(labelWidth);
        auto *room = new QHBoxLayout(holder);
        room->setContentsMargins(tokens::Space4, 0, tokens::Space1, 0);
        room->addWidget(label);
        m_row->addWidget(holder);
    }

    void add(QWidget *cell) { m_row->addWidget(cell, 1); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(QRect(0, height() - tokens::Hairline, width(), tokens::Hairline),
                         colorsFor(palette()).border);
    }

private:
    QHBoxLayout *m_row;
};

QWidget *makeLabel(const FieldInfo &field)
{
    return new ElidedLabel(field.label(), FontRole::Body, TextColor::Secondary);
}

/// As wide as what the fields are called, within bounds.
int labelWidthFor(const MergeChoices &choices)
{
    const QFontMetrics metrics(fontFor(FontRole::Body));
    int width = LeastLabelWidth;
    for (const MergeChoice &choice : choices.differing)
        width = std::max(width, metrics.horizontalAdvance(choice.field->label()) + tokens::Space4 +
                                    tokens::Space2);
    return std::min(width, MostLabelWidth);
}

} // namespace

MergeFields::MergeFields(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void MergeFields::clear()
{
    m_rows.clear();
    if (m_rowsHolder) {
        m_rowsHolder->hide();
        m_rowsHolder->deleteLater();
    }
    m_rowsHolder = new QWidget;
    m_lines = new QVBoxLayout(m_rowsHolder);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
    layout()->addWidget(m_rowsHolder);
}

QWidget *MergeFields::makeHead(const MergeOffer &offer, const MergeWords &words, MergeSide side)
{
    const MergeCandidate &one = words.candidate(side);
    auto *head = new QWidget;
    head->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(tokens::Space3, tokens::Space2, tokens::Space3, tokens::Space2);
    row->setSpacing(tokens::Space2);
    if (isTierOfAccount(offer))
        row->addWidget(new TierBadge(static_cast<const Account *>(one.record.get())->tier), 0,
                       Qt::AlignTop);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    auto *first = new QHBoxLayout;
    first->setSpacing(tokens::Space2);
    first->addWidget(new ElidedLabel(one.caption.full(), FontRole::BodyBold), 1);
    first->addWidget(side == MergeSide::Kept
                         //: The record of two that stays when they become one
                         ? new Tag(tr("stays"), Tone::Accent)
                         //: The record of two that becomes part of the other
                         : new Tag(tr("is merged")));
    lines->addLayout(first);
    const QString past = words.past(side);
    lines->addWidget(new ElidedLabel(past.isEmpty() ? one.caption.subtitle : past, FontRole::Small,
                                     TextColor::Secondary));
    row->addLayout(lines, 1);
    return head;
}

void MergeFields::addHead(const MergeOffer &offer, const MergeWords &words)
{
    auto *swap = new Button({});
    swap->setIconOnly(QStringLiteral("document-swap"), tr("Swap sides"));
    // This line goes while the button is still pressed.
    connect(swap, &Button::clicked, this, &MergeFields::swapRequested, Qt::QueuedConnection);
    auto *holder = new QWidget;
    auto *room = new QHBoxLayout(holder);
    room->setContentsMargins(0, 0, 0, 0);
    room->addWidget(swap);
    room->addStretch(1);
    auto *line = new Line(holder, m_labelWidth, HeadHeight);
    line->add(makeHead(offer, words, MergeSide::Kept));
    line->add(makeHead(offer, words, MergeSide::Other));
    m_lines->addWidget(line);
}

MergeCell *MergeFields::makeCell(const MergeChoice &choice, const MergeWords &words, MergeSide side)
{
    const QString value = words.value(*choice.field, side);
    const bool isTier =
        choice.field->key == u"tier" && &choice.field->owner() == &recordTypeOf<Account>();
    auto *cell = new MergeCell(choice.field->label(), isTier ? words.grounds(side) : value);
    if (isTier)
        cell->setTier(static_cast<const Account *>(words.candidate(side).record.get())->tier);
    if (choice.isOnlyValue && !value.isEmpty())
        //: Of a value: the other record says nothing
        cell->setHint(tr("only here"));
    else if (choice.newer == side)
        //: Of a value: it was changed later than the other record's
        cell->setHint(tr("newer"));
    return cell;
}

void MergeFields::addRow(const MergeChoice &choice, const MergeWords &words)
{
    auto *line = new Line(makeLabel(*choice.field), m_labelWidth);
    MergeCell *left = makeCell(choice, words, MergeSide::Kept);
    MergeCell *right = makeCell(choice, words, MergeSide::Other);
    line->add(left);
    line->add(right);
    auto *sides = new QButtonGroup(line);
    sides->addButton(left->button(), KeptSide);
    sides->addButton(right->button(), OtherSide);
    (choice.side == MergeSide::Other ? right : left)->button()->setChecked(true);
    connect(sides, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            Q_EMIT chosen();
    });
    m_lines->addWidget(line);
    m_rows.push_back({choice.keys, sides});
}

void MergeFields::addSame(const MergeOffer &offer, const MergeWords &words)
{
    const std::vector<const FieldInfo *> &same = offer.choices.same;
    if (same.empty())
        return;
    QStringList names;
    for (const FieldInfo *field : same) {
        if (names.size() < NamedFields)
            names.append(field->label());
    }
    QString all = names.join(Common::tr(", "));
    if (names.size() < static_cast<qsizetype>(same.size()))
        all += QStringLiteral("…");
    auto *unfold = new Button(
        tr("%n field(s) are the same: %1", nullptr, static_cast<int>(same.size())).arg(all),
        ButtonKind::Flat);
    unfold->setCheckable(true);
    unfold->setFixedHeight(tokens::RowHeight);
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(tokens::Space1, 0, tokens::Space4, 0);
    row->addWidget(unfold);
    row->addStretch(1);
    auto *values = new QWidget;
    auto *column = new QVBoxLayout(values);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const FieldInfo *field : same) {
        auto *line = new Line(makeLabel(*field), m_labelWidth);
        auto *value = new ElidedLabel(words.value(*field, MergeSide::Kept));
        value->setContentsMargins(tokens::Space3, 0, tokens::Space3, 0);
        line->add(value);
        column->addWidget(line);
    }
    const auto show = [unfold, values](bool on) {
        unfold->setIcon(icon(on ? QStringLiteral("go-down") : QStringLiteral("go-next")));
        values->setVisible(on);
    };
    connect(unfold, &Button::toggled, this, [this, show](bool on) {
        m_isUnfolded = on;
        show(on);
    });
    m_lines->addWidget(values);
    m_lines->addWidget(holder);
    unfold->setChecked(m_isUnfolded);
    show(m_isUnfolded);
}

void MergeFields::showOffer(const MergeOffer &offer, const MergeWords &words)
{
    clear();
    m_labelWidth = labelWidthFor(offer.choices);
    addHead(offer, words);
    for (const MergeChoice &choice : offer.choices.differing)
        addRow(choice, words);
    addSame(offer, words);
}

QStringList MergeFields::fromOther() const
{
    QStringList keys;
    for (const Row &row : m_rows) {
        if (row.sides->checkedId() == OtherSide)
            keys.append(row.keys);
    }
    return keys;
}

void MergeFields::choose(const QString &key, bool other)
{
    const auto row =
        std::ranges::find_if(m_rows, [&](const Row &each) { return each.keys.first() == key; });
    if (row != m_rows.end())
        row->sides->button(other ? OtherSide : KeptSide)->click();
}

} // namespace attache
