#include "ui/pages/duplicates/merge_fields.h"

#include "core/base/shared_text.h"
#include "core/queries/field_text.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tag.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

enum Column { LabelColumn, KeptColumn, OtherColumn };
constexpr int LabelWidth = 120;
constexpr qsizetype LongestShown = 48;

QString shownText(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > LongestShown ? line.left(LongestShown - 1) + QStringLiteral("…") : line;
}

/// A radio button whose words end with … where there is no room for all of them; the tooltip has
/// them whole.
class SideButton final : public QRadioButton
{
public:
    SideButton(const QString &shown, const QString &whole)
        : m_shown(shown)
        , m_whole(whole)
    {
        say(m_shown);
    }

    QSize sizeHint() const override { return hintFor(m_shown); }
    QSize minimumSizeHint() const override { return hintFor(QStringLiteral("…")); }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QRadioButton::resizeEvent(event);
        const int room = width() - (hintFor(QString()).width());
        say(fontMetrics().elidedText(m_shown, Qt::ElideRight, room));
    }

private:
    void say(const QString &words)
    {
        m_said = words;
        setText(plainLabel(words));
        const bool isCut = words != m_whole && !m_whole.isEmpty();
        setToolTip(isCut ? plainTip(m_whole) : QString());
    }

    QSize hintFor(const QString &words) const
    {
        const QSize hint = QRadioButton::sizeHint();
        const int beside = hint.width() - fontMetrics().horizontalAdvance(m_said);
        return {beside + fontMetrics().horizontalAdvance(words), hint.height()};
    }

    const QString m_shown;
    const QString m_whole;
    QString m_said; ///< as much of it as there is room for
};

QRadioButton *makeSide(const QString &field, const QString &text)
{
    const QString shown = text.isEmpty() ? MergeFields::tr("empty") : shownText(text);
    auto *side = new SideButton(shown, text);
    side->setEnabled(!text.isEmpty());
    side->setMinimumHeight(tokens::RowHeight);
    side->setAccessibleName(QStringLiteral("%1: %2").arg(field, shown));
    return side;
}

} // namespace

MergeFields::MergeFields(QWidget *parent)
    : QWidget(parent)
    , m_grid(nullptr)
    , m_same(new TextLabel({}, FontRole::Small, TextColor::Secondary))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(tokens::Space2);
    m_same->setWordWrap(true);
    column->addWidget(m_same);
    column->addStretch(1);
}

void MergeFields::clear()
{
    m_rows.clear();
    m_same->clear();
    if (m_rowsHolder)
        m_rowsHolder->deleteLater();
    m_rowsHolder = new QWidget;
    m_grid = new QGridLayout(m_rowsHolder);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(tokens::Space4);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnMinimumWidth(LabelColumn, LabelWidth);
    m_grid->setColumnStretch(KeptColumn, 1);
    m_grid->setColumnStretch(OtherColumn, 1);
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_rowsHolder);
}

void MergeFields::addHead(const std::pair<QString, QString> &names)
{
    const auto add = [this](Column column, const QString &name, const QString &word, Tone tone) {
        auto *head = new QWidget;
        auto *row = new QHBoxLayout(head);
        row->setContentsMargins(0, 0, 0, tokens::Space2);
        row->addWidget(new ElidedLabel(name, FontRole::BodyBold), 1);
        row->addWidget(new Tag(word, tone));
        m_grid->addWidget(head, 0, column);
    };
    //: The record of two that stays when they become one
    add(KeptColumn, names.first, tr("stays"), Tone::Ok);
    //: The record of two that becomes part of the other
    add(OtherColumn, names.second, tr("is merged"), Tone::Neutral);
}

void MergeFields::addRow(const FieldInfo &field, const QString &mine, const QString &theirs)
{
    const int row = m_grid->rowCount();
    m_grid->addWidget(new TextLabel(field.label(), FontRole::Body, TextColor::Secondary), row,
                      LabelColumn);
    QRadioButton *left = makeSide(field.label(), mine);
    QRadioButton *right = makeSide(field.label(), theirs);
    auto *sides = new QButtonGroup(m_rowsHolder);
    sides->addButton(left, KeptColumn);
    sides->addButton(right, OtherColumn);
    (mine.isEmpty() ? right : left)->setChecked(true);
    m_grid->addWidget(left, row, KeptColumn);
    m_grid->addWidget(right, row, OtherColumn);
    m_rows.push_back({field.key, sides});
}

void MergeFields::showRecords(const RecordType &type, const void *kept, const void *other,
                              const std::pair<QString, QString> &names, const FieldText &words)
{
    clear();
    addHead(names);
    QStringList same;
    const FieldInfo *currency = type.field(u"currency");
    for (const FieldInfo &field : type.fields) {
        // Notes are joined and fields of the person's own completed.
        if (field.options.hidden || field.type == FieldType::Custom || field.key == u"notes")
            continue;
        const auto text = [&](const void *record) {
            return words.text(field, field.get(record),
                              currency ? currency->get(record).toString() : QString());
        };
        const QString mine = text(kept);
        const QString theirs = text(other);
        if (mine != theirs)
            addRow(field, mine, theirs);
        else if (!mine.isEmpty())
            same.append(field.label());
    }
    if (!same.isEmpty())
        m_same->setText(tr("%n field(s) are the same: %1.", nullptr, static_cast<int>(same.size()))
                            .arg(same.join(Common::tr(", "))));
}

QStringList MergeFields::fromOther() const
{
    QStringList keys;
    for (const Row &row : m_rows) {
        if (row.sides->checkedId() == OtherColumn)
            keys.append(row.key);
    }
    return keys;
}

void MergeFields::choose(const QString &key, bool other)
{
    const auto row = std::ranges::find_if(m_rows, [&](const Row &each) { return each.key == key; });
    if (row != m_rows.end())
        row->sides->button(other ? OtherColumn : KeptColumn)->click();
}

} // namespace attache
