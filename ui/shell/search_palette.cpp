#include "ui/shell/search_palette.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace attache {

namespace {

constexpr int PaletteWidth = 640;
constexpr int MostRows = 14;
constexpr int HeadingHeight = 30;

/// Draws one line like drawLine(), with a ground of accent behind those parts of it that are
/// @p matched.
void drawMatched(QPainter *painter, const QRect &rect, const QString &text,
                 const QStringList &matched, FontRole role, const Colors &colors)
{
    const QFontMetrics metrics(fontFor(role));
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    for (const QString &part : matched) {
        const qsizetype from = part.isEmpty() ? -1 : shown.indexOf(part, 0, Qt::CaseInsensitive);
        if (from < 0)
            continue;
        const int before = metrics.horizontalAdvance(shown.left(from));
        const int width = metrics.horizontalAdvance(shown.mid(from, part.size()));
        const int top = rect.center().y() - metrics.height() / 2;
        drawPanel(painter, QRect(rect.left() + before, top, width, metrics.height()),
                  colors.accentWeak, {}, 2);
    }
}

class PaletteDelegate : public QStyledItemDelegate
{
public:
    PaletteDelegate(const PaletteModel &model, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {0, m_model.isChoosable(index.row()) ? tokens::RowHeight : HeadingHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Colors &colors = colorsFor(option.palette);
        const PaletteModel::Entry &entry = m_model.entry(index.row());
        const QRect row = option.rect.adjusted(tokens::Space3, 0, -tokens::Space3, 0);
        const auto mirrored = [&](const QRect &part) {
            return QStyle::visualRect(option.direction, option.rect, part);
        };
        if (!m_model.isChoosable(index.row())) {
            drawLine(painter, mirrored(row.adjusted(0, tokens::Space1, 0, 0)), entry.title,
                     fontFor(FontRole::SmallBold), colors.textMuted,
                     QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
            return;
        }
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
            drawPanel(painter, option.rect.adjusted(tokens::Space1, 0, -tokens::Space1, 0),
                      option.state & QStyle::State_Selected ? colors.selection : colors.hover, {},
                      tokens::RadiusControl);
        paintEntry(painter, row, entry, option, colors);
    }

private:
    static void paintEntry(QPainter *painter, const QRect &row, const PaletteModel::Entry &entry,
                           const QStyleOptionViewItem &option, const Colors &colors)
    {
        const Qt::Alignment leading =
            QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
        const auto draw = [&](const QRect &part, const QString &text, FontRole role,
                              const QColor &color) {
            drawLine(painter, QStyle::visualRect(option.direction, option.rect, part), text,
                     fontFor(role), color, leading);
        };
        const int middle = row.center().y() - tokens::IconSize / 2;
        if (!entry.icon.isEmpty())
            painter->drawPixmap(
                QStyle::visualRect(option.direction, option.rect,
                                   QRect(row.left(), middle, tokens::IconSize, tokens::IconSize))
                    .topLeft(),
                iconPixmap(entry.icon, tokens::IconSize, colors.secondary,
                           painter->device()->devicePixelRatioF()));
        const auto widthOf = [](const QString &text, FontRole role) {
            return QFontMetrics(fontFor(role)).horizontalAdvance(text) + 2;
        };
        int left = row.left() + (entry.icon.isEmpty() ? 0 : tokens::IconSize + tokens::Space3);
        int right = row.right();
        if (!entry.trailing.isEmpty()) {
            const int wide = widthOf(entry.trailing, FontRole::Small);
            draw(QRect(right - wide, row.top(), wide, row.height()), entry.trailing,
                 FontRole::Small, colors.textMuted);
            right -= wide + tokens::Space3;
        }
        const int titleWidth = std::min(widthOf(entry.title, FontRole::Body), right - left);
        const auto mark = [&](const QRect &part, const QString &text, FontRole role) {
            if (option.direction == Qt::LeftToRight)
                drawMatched(painter, part, text, entry.matched, role, colors);
        };
        mark(QRect(left, row.top(), titleWidth, row.height()), entry.title, FontRole::Body);
        draw(QRect(left, row.top(), titleWidth, row.height()), entry.title, FontRole::Body,
             colors.text);
        left += titleWidth + tokens::Space3;
        if (right - left > tokens::Space6)
            mark(QRect(left, row.top(), right - left, row.height()), entry.subtitle,
                 FontRole::Small);
        if (right - left > tokens::Space6)
            draw(QRect(left, row.top(), right - left, row.height()), entry.subtitle,
                 FontRole::Small, colors.textMuted);
    }

    const PaletteModel &m_model;
};

} // namespace

SearchPalette::SearchPalette(QLineEdit &field, Connection &connection, Actions actions)
    : QFrame(field.window())
    , m_field(field)
    , m_connection(connection)
    , m_actions(std::move(actions))
    , m_list(new QListView)
    , m_usualPrompt(field.placeholderText())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, tokens::Space1, 1, tokens::Space1);
    column->addWidget(m_list);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_model, this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Search results"));
    setFocusPolicy(Qt::NoFocus);
    hide();
    m_field.installEventFilter(this);
    m_field.window()->installEventFilter(this);
    connect(&m_field, &QLineEdit::textEdited, this, &SearchPalette::show);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { choose(index.row()); });
}

void SearchPalette::open()
{
    m_field.setFocus(Qt::ShortcutFocusReason);
    m_field.selectAll();
    show();
}

void SearchPalette::pickRecord(const RecordType &type, const QString &prompt,
                               std::function<void(qint64)> picked)
{
    ask(type, prompt);
    m_picked = std::move(picked);
    open();
}

void SearchPalette::askName(const RecordType &type, const QString &prompt,
                            std::function<void(const QString &)> named)
{
    ask(type, prompt);
    m_named = std::move(named);
    open();
}

void SearchPalette::ask(const RecordType &type, const QString &prompt)
{
    close();
    m_type = &type;
    m_field.clear();
    m_field.setPlaceholderText(prompt);
}

void SearchPalette::show()
{
    fill();
    place();
    raise();
    QFrame::show();
}

void SearchPalette::fill()
{
    if (m_picked)
        m_model.showRecords(m_connection, *m_type, m_field.text(), m_opened());
    else if (m_named)
        m_model.showName(m_connection, *m_type, m_field.text());
    else
        m_model.showAll(m_connection, m_field.text(), m_actions(), m_opened());
    m_list->scrollToTop();
    m_list->setCurrentIndex({});
    // Without a word typed Enter does nothing by itself.
    if (!m_field.text().trimmed().isEmpty())
        move(1);
}

void SearchPalette::place()
{
    const QPoint corner = m_field.mapTo(m_field.window(), QPoint(0, m_field.height() + 4));
    const QSize host = m_field.window()->size();
    const int width = std::clamp(PaletteWidth, m_field.width(), host.width() - corner.x() - 16);
    int height = 2 * tokens::Space1 + 2;
    for (int row = 0; row < std::min(m_model.rowCount(), MostRows); ++row)
        height += m_list->sizeHintForRow(row);
    height = std::min(height, host.height() - corner.y() - 16);
    setGeometry(QRect(corner, QSize(width, height)));
}

void SearchPalette::move(int step)
{
    const int from = m_list->currentIndex().isValid() ? m_list->currentIndex().row()
                                                      : (step > 0 ? -1 : m_model.rowCount());
    const int row = m_model.nextChoosable(from, step);
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_model.index(row));
    // The heading over the first row stays in sight with it.
    m_list->scrollTo(m_model.index(row == 1 ? 0 : row));
    m_field.setAccessibleDescription(
        m_model.data(m_model.index(row), Qt::AccessibleTextRole).toString());
}

void SearchPalette::choose(int row)
{
    if (!m_model.isChoosable(row))
        return;
    const PaletteModel::Entry entry = m_model.entry(row);
    const auto picked = m_picked;
    const auto named = m_named;
    close();
    m_field.clear();
    m_field.clearFocus();
    if (picked)
        picked(entry.link.id);
    else if (entry.kind == PaletteModel::Kind::Name)
        named(entry.title);
    else if (entry.action)
        entry.action->trigger();
    else
        Q_EMIT chosen(entry.link);
}

void SearchPalette::close()
{
    m_picked = nullptr;
    m_named = nullptr;
    m_field.setPlaceholderText(m_usualPrompt);
    hide();
}

bool SearchPalette::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        if (!isVisible())
            show();
        move(key == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex().row());
        return true;
    case Qt::Key_Escape:
        close();
        m_field.clear();
        m_field.clearFocus();
        return true;
    default:
        return false;
    }
}

bool SearchPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_field) {
        if (event->type() == QEvent::KeyPress)
            return handleKey(static_cast<QKeyEvent *>(event)->key());
        if (event->type() == QEvent::MouseButtonPress && !isVisible())
            show();
        if (event->type() == QEvent::FocusOut &&
            static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
            close();
    } else if (event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

void SearchPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    painter.fillRect(rect(), colors.surface);
    drawPanel(&painter, rect(), colors.surface, colors.borderStrong, tokens::RadiusControl);
}

} // namespace attache
