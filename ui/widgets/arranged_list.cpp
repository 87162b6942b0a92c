#include "ui/widgets/arranged_list.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QJsonObject>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace attache {

namespace {

constexpr int KeyRole = Qt::UserRole;
constexpr int NoteRole = Qt::UserRole + 1;
constexpr int WideRole = Qt::UserRole + 2;

constexpr int GripWidth = 14;
constexpr int GripDot = 2;
constexpr int GripStep = 4;

void paintGrip(QPainter *painter, const QRect &rect, const QColor &color)
{
    const QPoint middle = rect.center();
    for (int column = 0; column < 2; ++column) {
        for (int row = -1; row <= 1; ++row)
            painter->fillRect(middle.x() - GripStep / 2 + column * GripStep,
                              middle.y() + row * GripStep, GripDot, GripDot, color);
    }
}

int noteWidth(const QString &note)
{
    return note.isEmpty()
               ? 0
               : QFontMetrics(fontFor(FontRole::Small)).horizontalAdvance(note) + tokens::Space2;
}

/// A part with its grip before it and its note at the end of its line.
class PartDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override
    {
        return QStyledItemDelegate::editorEvent(event, model, besideGrip(option), index);
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Colors &colors = colorsFor(option.palette);
        const QString note = index.data(NoteRole).toString();
        const QRect grip(option.rect.left(), option.rect.top(), GripWidth, option.rect.height());
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(grip, colors.selection);
        paintGrip(painter, grip, colors.muted);
        QStyledItemDelegate::paint(painter, besideGrip(option), index);
        drawLine(painter,
                 option.rect.adjusted(option.rect.width() - noteWidth(note), 0, -tokens::Space1, 0),
                 note, fontFor(FontRole::Small), colors.secondary,
                 Qt::AlignRight | Qt::AlignVCenter);
    }

private:
    static QStyleOptionViewItem besideGrip(const QStyleOptionViewItem &option)
    {
        QStyleOptionViewItem moved = option;
        moved.rect.setLeft(option.rect.left() + GripWidth);
        return moved;
    }
};

} // namespace

ArrangedList::ArrangedList(QWidget *parent)
    : QListWidget(parent)
{
    setDragDropMode(QAbstractItemView::InternalMove);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new PartDelegate(this));
    connect(this, &QListWidget::itemChanged, this, &ArrangedList::changed);
    connect(model(), &QAbstractItemModel::rowsMoved, this, &ArrangedList::changed);
}

void ArrangedList::setParts(std::vector<Part> parts)
{
    m_usual = std::move(parts);
    fill(m_usual);
}

void ArrangedList::fill(const std::vector<Part> &parts)
{
    const QSignalBlocker quiet(this);
    const QString current = currentKey();
    clear();
    for (const Part &part : parts) {
        auto *item = new QListWidgetItem(part.title, this);
        item->setData(KeyRole, part.key);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                       Qt::ItemIsDragEnabled);
        item->setCheckState(part.on ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint({0, tokens::ChipHeight});
        item->setData(WideRole, part.wide);
        showSize(item);
    }
    setCurrentKey(current);
}

void ArrangedList::showUsual()
{
    fill(m_usual);
    Q_EMIT changed();
}

std::vector<ArrangedList::Part> ArrangedList::parts() const
{
    std::vector<Part> parts;
    for (int row = 0; row < count(); ++row) {
        const QListWidgetItem *part = item(row);
        parts.push_back({keyAt(row), part->text(), part->checkState() == Qt::Checked,
                         part->data(WideRole).toBool()});
    }
    return parts;
}

QJsonArray ArrangedList::state() const
{
    QJsonArray state;
    for (const Part &part : parts()) {
        QJsonObject each{{QStringLiteral("key"), part.key}, {QStringLiteral("on"), part.on}};
        if (part.wide)
            each.insert(QStringLiteral("wide"), true);
        state.append(each);
    }
    return state;
}

void ArrangedList::setState(const QJsonArray &state)
{
    std::vector<Part> known = m_usual;
    std::vector<Part> parts;
    for (const auto &value : state) {
        const QJsonObject kept = value.toObject();
        const auto part =
            std::ranges::find(known, kept.value(u"key").toString(), &ArrangedList::Part::key);
        if (part == known.end())
            continue;
        part->on = kept.value(u"on").toBool();
        part->wide = kept.value(u"wide").toBool();
        parts.push_back(*part);
        known.erase(part);
    }
    std::ranges::move(known, std::back_inserter(parts));
    fill(parts);
}

QString ArrangedList::keyAt(int row) const
{
    return item(row)->data(KeyRole).toString();
}

QString ArrangedList::currentKey() const
{
    return currentItem() ? keyAt(currentRow()) : QString();
}

void ArrangedList::setCurrentKey(const QString &key)
{
    for (int row = 0; row < count(); ++row) {
        if (keyAt(row) == key)
            setCurrentRow(row);
    }
}

void ArrangedList::setNote(int row, const QString &note)
{
    const QSignalBlocker quiet(this);
    item(row)->setData(NoteRole, note);
    item(row)->setData(Qt::AccessibleDescriptionRole, note);
    viewport()->update();
}

void ArrangedList::showSize(QListWidgetItem *item)
{
    if (!m_sized)
        return;
    //: How wide a chart stands on the page
    const QString size = item->data(WideRole).toBool() ? tr("wide") : tr("normal");
    item->setData(NoteRole, size);
    item->setData(Qt::AccessibleDescriptionRole, size);
}

void ArrangedList::toggleSize(QListWidgetItem *item)
{
    if (!m_sized || !item)
        return;
    {
        const QSignalBlocker quiet(this);
        item->setData(WideRole, !item->data(WideRole).toBool());
        showSize(item);
    }
    viewport()->update();
    Q_EMIT changed();
}

void ArrangedList::moveCurrent(int step)
{
    const int row = currentRow();
    const int place = row + step;
    if (row < 0 || place < 0 || place >= count())
        return;
    QListWidgetItem *moved = takeItem(row);
    insertItem(place, moved);
    setCurrentItem(moved);
    Q_EMIT changed();
}

void ArrangedList::keyPressEvent(QKeyEvent *event)
{
    const bool up = event->key() == Qt::Key_Up;
    if (event->modifiers() == Qt::AltModifier && (up || event->key() == Qt::Key_Down))
        return moveCurrent(up ? -1 : 1);
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                        event->key() == Qt::Key_F2;
    if (enters && currentItem()) {
        Q_EMIT entered(currentKey());
        return;
    }
    if (m_sized && event->key() == Qt::Key_W && event->modifiers() == Qt::NoModifier)
        return toggleSize(currentItem());
    QListWidget::keyPressEvent(event);
}

void ArrangedList::mouseReleaseEvent(QMouseEvent *event)
{
    QListWidget::mouseReleaseEvent(event);
    QListWidgetItem *pressed = itemAt(event->position().toPoint());
    if (!m_sized || !pressed || event->button() != Qt::LeftButton)
        return;
    const QRect place = visualItemRect(pressed);
    if (event->position().x() > place.right() - noteWidth(pressed->data(NoteRole).toString()))
        toggleSize(pressed);
}

} // namespace attache
