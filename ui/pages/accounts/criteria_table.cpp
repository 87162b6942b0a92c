#include "ui/pages/accounts/criteria_table.h"

#include "core/base/shared_text.h"
#include "core/brief/tier_text.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/forms/saved_line_edit.h"
#include "ui/forms/saved_number_edit.h"
#include "ui/style/house_style.h"
#include "ui/style/paint.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace attache {

/// A weight as a bar, the heaviest as long as there is room.
class WeightBar : public QWidget
{
public:
    WeightBar()
    {
        setMinimumWidth(24);
        setMaximumWidth(64);
    }
    void setShare(double share)
    {
        m_share = share;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Colors &colors = colorsFor(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal top = (height() - tokens::MeterHeight) / 2.0;
        drawPanel(&painter, QRectF(0, top, width(), tokens::MeterHeight), colors.border, {}, 3);
        drawPanel(&painter, QRectF(0, top, width() * m_share, tokens::MeterHeight), colors.accent,
                  {}, 3);
    }

private:
    double m_share = 0;
};

namespace {

enum Column { Name, Weight, Bar, Full, Part, Must, Origin, Known };

constexpr int MostWeight = 1000;
constexpr int LineGap = 4; ///< between rows, with a hairline in its middle
constexpr int WeightWidth = 52;
constexpr int NarrowBelow = 640;
/// Below this share of accounts with evidence the number is in warn.
constexpr double EnoughKnown = 0.8;

std::optional<int> numberOf(const QVariant &value)
{
    return value.isValid() ? std::optional(value.toInt()) : std::nullopt;
}

QVariant variantOf(std::optional<int> number)
{
    return number ? QVariant(static_cast<qlonglong>(*number)) : QVariant();
}

} // namespace

CriteriaTable::CriteriaTable(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(tokens::Space3);
    m_grid->setVerticalSpacing(LineGap);
    const std::array<std::pair<Column, QString>, 7> heads = {
        {{Name, FieldLabel::tr("Criterion")},
         {Weight, FieldLabel::tr("Weight")},
         {Full, FieldLabel::tr("Five points for")},
         {Part, FieldLabel::tr("Three points for")},
         {Must, tr("S needs")},
         {Origin, tr("Taken from")},
         {Known, tr("Known")}}};
    for (const auto &[column, text] : heads) {
        auto *label = new ElidedLabel(text, FontRole::Small, TextColor::Secondary);
        if (column == Known)
            label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        if (column == Origin)
            m_originHead = label;
        m_grid->addWidget(label, 0, column, 1, column == Weight ? 2 : 1);
    }
    arrange();
}

void CriteriaTable::arrange()
{
    const bool narrow = width() < NarrowBelow;
    m_originHead->setHidden(narrow);
    for (const Row &row : m_rows) {
        row.bar->setHidden(narrow);
        row.origin->setHidden(narrow);
        row.weight->setToolTip(narrow ? row.origin->text() : QString());
    }
    for (const auto &[column, stretch] :
         {std::pair(Name, 5), std::pair(Bar, narrow ? 0 : 3), std::pair(Full, narrow ? 4 : 5),
          std::pair(Part, narrow ? 4 : 5), std::pair(Must, narrow ? 2 : 3),
          std::pair(Origin, narrow ? 0 : 4), std::pair(Known, narrow ? 2 : 3)})
        m_grid->setColumnStretch(column, stretch);
}

void CriteriaTable::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (size_t line = 1; line <= m_rows.size(); ++line) {
        const QRect row = m_grid->cellRect(static_cast<int>(line), 0);
        painter.fillRect(QRect(0, row.top() - LineGap / 2 - 1, width(), tokens::Hairline),
                         colorsFor(palette()).border);
    }
}

void CriteriaTable::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void CriteriaTable::change(Id<TierCriterion> id, const std::function<void(TierCriterion &)> &edit)
{
    const auto row =
        std::ranges::find(m_rows, id, [](const Row &each) { return each.criterion.id; });
    if (row == m_rows.end())
        return;
    m_desk.edit(tr("Change the criterion %1").arg(criterionName(row->criterion)),
                [&](Writer &writer) { return writer.change(id, edit); });
}

SavedEditor *CriteriaTable::makeBound(const TierCriterion &criterion, bool full)
{
    const Id<TierCriterion> id = criterion.id;
    const QString what =
        full ? FieldLabel::tr("Five points for") : FieldLabel::tr("Three points for");
    SavedEditor *editor = nullptr;
    QLineEdit *line = nullptr;
    if (isNumeric(criterion)) {
        auto *number = new SavedNumberEdit(SavedNumberEdit::Kind::Integer);
        number->setRange(0, std::numeric_limits<int>::max());
        line = number->lineEdit();
        editor = number;
        connect(number, &SavedEditor::saved, this, [this, id, full](const QVariant &value) {
            change(id, [&](TierCriterion &each) {
                (full ? each.fullFrom : each.partFrom) = numberOf(value);
            });
        });
    } else {
        auto *words = new SavedLineEdit;
        line = words->lineEdit();
        editor = words;
        connect(words, &SavedEditor::saved, this, [this, id, full](const QVariant &value) {
            change(id, [&](TierCriterion &each) {
                (full ? each.fullIs : each.partIs) = value.toString();
            });
        });
    }
    line->setProperty(HouseStyle::QuietProperty, true);
    line->setAccessibleName(criterionName(criterion) + QStringLiteral(", ") + what);
    editor->setReadOnly(m_desk.workspace().isReadOnly());
    return editor;
}

QWidget *CriteriaTable::withUnits(SavedEditor *editor, const TierCriterion &criterion)
{
    if (!isNumeric(criterion))
        return editor;
    auto *whole = new QWidget;
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space1);
    const auto sign = [row](const QString &text) {
        row->addWidget(new TextLabel(text, FontRole::Small, TextColor::Secondary));
    };
    sign(QStringLiteral("≥"));
    row->addWidget(editor, 1);
    if (criterion.kind == CriterionKind::RevenueShare)
        sign(QStringLiteral("%"));
    return whole;
}

CriteriaTable::Row CriteriaTable::makeRow(const TierCriterion &criterion, int line)
{
    const Id<TierCriterion> id = criterion.id;
    Row row;
    row.criterion = criterion;
    row.name = new ElidedLabel(criterionName(criterion), FontRole::BodyBold);
    row.weight = new SavedNumberEdit(SavedNumberEdit::Kind::Integer);
    row.weight->setRange(0, MostWeight);
    row.weight->setFixedWidth(WeightWidth);
    row.weight->setReadOnly(m_desk.workspace().isReadOnly());
    row.weight->lineEdit()->setAccessibleName(criterionName(criterion) + QStringLiteral(", ") +
                                              FieldLabel::tr("Weight"));
    connect(row.weight, &SavedEditor::saved, this, [this, id](const QVariant &value) {
        change(id, [&](TierCriterion &each) { each.weight = value.toInt(); });
    });
    row.bar = new WeightBar;
    row.full = makeBound(criterion, true);
    row.part = makeBound(criterion, false);
    row.must = new QCheckBox;
    row.must->setEnabled(!m_desk.workspace().isReadOnly());
    row.must->setAccessibleName(criterionName(criterion) + QStringLiteral(", ") +
                                FieldLabel::tr("Needed for S"));
    connect(row.must, &QCheckBox::clicked, this,
            [this, id](bool on) { change(id, [&](TierCriterion &each) { each.mustHave = on; }); });
    row.origin = new ElidedLabel(originWords(criterion.kind), FontRole::Body, TextColor::Secondary);
    row.known = new ElidedLabel({}, FontRole::Body, TextColor::Secondary);
    row.known->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const std::array<std::pair<Column, QWidget *>, 8> cells = {
        {{Name, row.name},
         {Weight, row.weight},
         {Bar, row.bar},
         {Full, withUnits(row.full, criterion)},
         {Part, withUnits(row.part, criterion)},
         {Must, row.must},
         {Origin, row.origin},
         {Known, row.known}}};
    for (const auto &[column, widget] : cells) {
        // A box is as wide as it can be clicked.
        m_grid->addWidget(widget, line, column,
                          column == Must ? Qt::AlignLeading | Qt::AlignVCenter : Qt::Alignment());
        m_widgets.push_back(widget);
    }
    return row;
}

void CriteriaTable::rebuild(const std::vector<TierCriterion> &sheet)
{
    for (QWidget *widget : m_widgets) {
        widget->hide();
        widget->deleteLater();
    }
    m_widgets.clear();
    m_rows.clear();
    for (const TierCriterion &criterion : sheet)
        m_rows.push_back(makeRow(criterion, static_cast<int>(m_rows.size()) + 1));
    arrange();
}

void CriteriaTable::setSheet(const std::vector<TierCriterion> &sheet, const std::vector<int> &known,
                             int accounts, const QString &currency)
{
    const bool same = std::ranges::equal(sheet, m_rows, [](const TierCriterion &a, const Row &b) {
        return a.id == b.criterion.id && isNumeric(a) == isNumeric(b.criterion);
    });
    if (!same)
        rebuild(sheet);
    int most = 1;
    for (const TierCriterion &criterion : sheet)
        most = std::max(most, criterion.weight);
    for (size_t i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        row.criterion = sheet[i];
        row.name->setText(criterionName(sheet[i]));
        row.weight->setValue(static_cast<qlonglong>(sheet[i].weight));
        row.bar->setShare(static_cast<double>(sheet[i].weight) / most);
        const bool numeric = isNumeric(sheet[i]);
        row.full->setValue(numeric ? variantOf(sheet[i].fullFrom) : QVariant(sheet[i].fullIs));
        row.part->setValue(numeric ? variantOf(sheet[i].partFrom) : QVariant(sheet[i].partIs));
        if (!numeric) {
            static_cast<SavedLineEdit *>(row.full)->setPlaceholder(fullWords(sheet[i], currency));
            static_cast<SavedLineEdit *>(row.part)->setPlaceholder(partWords(sheet[i], currency));
        }
        row.full->setToolTip(fullWords(sheet[i], currency));
        row.part->setToolTip(partWords(sheet[i], currency));
        row.must->setChecked(sheet[i].mustHave);
        const bool enough = accounts == 0 || known[i] >= EnoughKnown * accounts;
        row.known->setText(QLocale().toString(known[i]) + QStringLiteral(" / ") +
                           QLocale().toString(accounts));
        row.known->setColor(enough ? TextColor::Secondary : TextColor::Warn);
    }
}

SavedNumberEdit *CriteriaTable::weightEdit(CriterionKind kind) const
{
    const auto row =
        std::ranges::find(m_rows, kind, [](const Row &each) { return each.criterion.kind; });
    return row == m_rows.end() ? nullptr : row->weight;
}

} // namespace attache
