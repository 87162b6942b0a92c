#include "ui/widgets/choice_menu.h"

#include "core/base/fold.h"
#include "ui/base/roles.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/cell_delegate.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace attache {

namespace {

// Away from the roles that delegates take for colours and tags.
enum ItemRole { KeyRole = Roles::FirstOwnRole, CountRole, DepthRole, FoldedRole };

constexpr int SearchedFrom = 9; ///< choices, before a search line is worth its room
constexpr int MostRows = 12;
constexpr int MenuWidth = 260;

/// A check box with its words, and the count at the far side.
class CountedDelegate : public CellDelegate
{
public:
    using CellDelegate::CellDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {CellDelegate::sizeHint(option, index).width(), tokens::ControlHeight};
    }

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override
    {
        QStyleOptionViewItem words(option);
        words.rect.adjust(index.data(DepthRole).toInt() * tokens::Space4, 0, 0, 0);
        const qint64 count = index.data(CountRole).toLongLong();
        if (count >= 0) {
            const QString number = option.locale.toString(count);
            const QFont font = fontFor(FontRole::Small);
            const int width = QFontMetrics(font).horizontalAdvance(number) + tokens::Space2;
            words.rect.adjust(0, 0, -width, 0);
            drawLine(painter, contentRect(option.rect), number, font,
                     colorsFor(option.palette).textMuted, Qt::AlignRight | Qt::AlignVCenter);
        }
        words.rect = QStyle::visualRect(option.direction, option.rect, words.rect);
        CellDelegate::paintContent(painter, words, index);
    }
};

} // namespace

ChoiceMenu::ChoiceMenu(Load load, QWidget *parent)
    : QMenu(parent)
    , m_load(std::move(load))
    , m_choices(new QStandardItemModel(this))
    , m_shown(new QSortFilterProxyModel(this))
{
    connect(this, &QMenu::aboutToShow, this, &ChoiceMenu::fill);
}

/// A list has many of these menus and opens few, so each is made when it is first opened.
void ChoiceMenu::build()
{
    auto *panel = new QWidget;
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(tokens::Space2, tokens::Space2, tokens::Space2, tokens::Space2);
    column->setSpacing(tokens::Space2);
    m_search = new QLineEdit;
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the choices"));
    m_search->installEventFilter(this);
    m_shown->setSourceModel(m_choices);
    m_shown->setFilterRole(FoldedRole);
    m_list = new QListView;
    m_list->setModel(m_shown);
    m_list->setItemDelegate(new CountedDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedWidth(MenuWidth);
    m_list->installEventFilter(this);
    m_clear = new Button(tr("Clear"), ButtonKind::Link);
    column->addWidget(m_search);
    column->addWidget(m_list);
    column->addWidget(m_clear, 0, Qt::AlignLeading);
    auto *holder = new QWidgetAction(this);
    holder->setDefaultWidget(panel);
    addAction(holder);

    connect(m_list, &QListView::clicked, this, &ChoiceMenu::toggle);
    connect(m_clear, &Button::clicked, this, &ChoiceMenu::clearAll);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shown->setFilterFixedString(folded(text.trimmed()));
        m_list->setCurrentIndex(m_shown->index(0, 0));
    });
}

void ChoiceMenu::fill()
{
    if (!m_list)
        build();
    m_search->clear();
    m_choices->clear();
    const Result<std::vector<Choice>> choices = m_load();
    if (!choices) {
        auto *why = new QStandardItem(choices.error().message);
        why->setToolTip(choices.error().detail);
        why->setEnabled(false);
        m_choices->appendRow(why);
    }
    QStringList unknown = m_checked;
    const auto add = [this](const Choice &choice) {
        auto *item = new QStandardItem(choice.text);
        item->setData(choice.key, KeyRole);
        item->setData(choice.count, CountRole);
        item->setData(choice.depth, DepthRole);
        item->setData(folded(choice.text), FoldedRole);
        item->setData(m_checked.contains(choice.key) ? Qt::Checked : Qt::Unchecked,
                      Qt::CheckStateRole);
        m_choices->appendRow(item);
    };
    for (const Choice &choice : choices ? *choices : std::vector<Choice>()) {
        add(choice);
        unknown.removeOne(choice.key);
    }
    // What is checked can always be unchecked, also when no record has it any more.
    for (const QString &key : std::as_const(unknown))
        add({key, key, 0, 0});
    const int rows = m_choices->rowCount();
    m_search->setVisible(rows >= SearchedFrom);
    m_list->setFixedHeight(qBound(1, rows, MostRows) * tokens::ControlHeight);
    m_clear->setEnabled(!m_checked.isEmpty());
    m_list->setCurrentIndex(m_shown->index(0, 0));
    QWidget *first = rows >= SearchedFrom ? static_cast<QWidget *>(m_search) : m_list;
    QMetaObject::invokeMethod(
        first, [first] { first->setFocus(Qt::PopupFocusReason); }, Qt::QueuedConnection);
}

void ChoiceMenu::toggle(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QString key = index.data(KeyRole).toString();
    if (!m_checked.removeOne(key))
        m_checked.append(key);
    m_shown->setData(index, m_checked.contains(key) ? Qt::Checked : Qt::Unchecked,
                     Qt::CheckStateRole);
    m_clear->setEnabled(!m_checked.isEmpty());
    Q_EMIT checkedChanged(m_checked);
}

void ChoiceMenu::clearAll()
{
    m_checked.clear();
    for (int row = 0; row < m_choices->rowCount(); ++row)
        m_choices->item(row)->setData(Qt::Unchecked, Qt::CheckStateRole);
    m_clear->setEnabled(false);
    Q_EMIT checkedChanged(m_checked);
}

bool ChoiceMenu::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QMenu::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool inSearch = watched == m_search;
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        toggle(m_list->currentIndex());
        return true;
    case Qt::Key_Space:
        if (inSearch)
            break;
        toggle(m_list->currentIndex());
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (!inSearch)
            break;
        m_list->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        // Typing over the list searches.
        if (!inSearch && m_search->isVisible() && !key->text().trimmed().isEmpty()) {
            m_search->setFocus(Qt::TabFocusReason);
            m_search->setText(key->text());
            return true;
        }
        break;
    }
    return QMenu::eventFilter(watched, event);
}

} // namespace attache
