#include "ui/widgets/key_value_groups.h"

#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/quiet_field.h"

#include <QGridLayout>

namespace attache {

namespace {
constexpr int WordWidth = 64;
constexpr int NarrowBelow = 420;
} // namespace

KeyValueGroups::KeyValueGroups(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
}

void KeyValueGroups::addGroup(const QString &word)
{
    auto *label = new TextLabel(word, FontRole::SmallBold, TextColor::Secondary, this);
    label->setFixedSize(WordWidth, QuietField::RowHeight);
    label->setToolTip(plainTip(word));
    if (!word.isEmpty())
        m_grid->setColumnMinimumWidth(0, WordWidth + tokens::Space2);
    m_groups.push_back({label, {}});
}

void KeyValueGroups::addField(QuietField *field, bool wide)
{
    field->setParent(this);
    m_groups.back().fields.push_back({field, wide});
}

void KeyValueGroups::clear()
{
    for (Group &group : m_groups) {
        delete group.word;
        for (const Field &field : group.fields) {
            // It may be where the change came from, and still be in its handler.
            field.widget->hide();
            field.widget->deleteLater();
        }
    }
    m_groups.clear();
}

bool KeyValueGroups::isWhole(const Field &field) const
{
    const int half = (width() - m_grid->columnMinimumWidth(0)) / 2;
    return field.wide || width() < NarrowBelow || field.widget->neededWidth() > half;
}

std::vector<bool> KeyValueGroups::wholeFields() const
{
    std::vector<bool> whole;
    for (const Group &group : m_groups) {
        for (const Field &field : group.fields)
            whole.push_back(isWhole(field));
    }
    return whole;
}

void KeyValueGroups::arrange()
{
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    m_whole = wholeFields();
    int row = 0;
    for (const Group &group : m_groups)
        row = arrange(group, row);
    updateGeometry();
}

int KeyValueGroups::arrange(const Group &group, int row)
{
    int column = 1;
    bool any = false;
    const int first = row;
    for (const Field &field : group.fields) {
        if (field.widget->isHidden())
            continue;
        any = true;
        const bool whole = isWhole(field);
        if (whole && column == 2) {
            ++row;
            column = 1;
        }
        m_grid->addWidget(field.widget, row, column, 1, whole ? 2 : 1);
        if (whole || column == 2) {
            ++row;
            column = 1;
        } else {
            column = 2;
        }
    }
    const bool named = any && !group.word->text().isEmpty();
    group.word->setVisible(named);
    if (named)
        m_grid->addWidget(group.word, first, 0, Qt::AlignTop);
    return column == 2 ? row + 1 : row;
}

void KeyValueGroups::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_whole != wholeFields())
        arrange();
}

} // namespace attache
