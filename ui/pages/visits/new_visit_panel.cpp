#include "ui/pages/visits/new_visit_panel.h"

#include "core/base/shared_text.h"
#include "core/domain/visit_rules.h"
#include "core/queries/account_records.h"
#include "core/search/search.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/pages/visits/visit_text.h"
#include "ui/style/paint.h"
#include "ui/widgets/label.h"

#include <QComboBox>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace attache {

namespace {

constexpr int MostOffers = 7;
constexpr int IdRole = Qt::UserRole + 1;

} // namespace

NewVisitPanel::NewVisitPanel(Desk &desk, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_desk(desk)
    , m_title(new TextLabel({}, FontRole::SmallBold, TextColor::Secondary))
    , m_field(new QLineEdit)
    , m_list(new QListView)
    , m_model(new QStandardItemModel(this))
    , m_kind(new QComboBox)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::Space3, tokens::Space3, tokens::Space3, tokens::Space3);
    column->setSpacing(tokens::Space2);
    column->addWidget(m_title);
    auto *row = new QHBoxLayout;
    row->setSpacing(tokens::Space2);
    row->addWidget(m_field, 1);
    row->addWidget(m_kind);
    column->addLayout(row);
    column->addWidget(m_list);
    m_field->setPlaceholderText(TypeLabel::tr("Whom do you visit?"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->installEventFilter(this);
    for (const auto &choice : choicesOf<VisitKind>)
        m_kind->addItem(labelOf(choice.value), QString::fromLatin1(choice.key));
    m_kind->setAccessibleName(FieldLabel::tr("Kind of visit"));
    m_list->setModel(m_model);
    m_list->setFrameShape(NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setFixedHeight(MostOffers * tokens::ControlHeight);
    setFixedWidth(tokens::SidePanelWidth + tokens::Space6);
    connect(m_field, &QLineEdit::textEdited, this, &NewVisitPanel::offer);
    connect(m_list, &QListView::clicked, this, &NewVisitPanel::choose);
}

void NewVisitPanel::ask(const QDateTime &start, const QPoint &place)
{
    m_start = start;
    Visit shown;
    shown.startsAt = start.toUTC();
    shown.endsAt = shown.startsAt.addSecs(UsualVisitLength);
    m_title->setText(tr("New visit · %1").arg(visitTime(shown, m_desk.clock().today())));
    m_field->clear();
    offer();
    adjustSize();
    QPoint at = place;
    if (const QScreen *screen = QGuiApplication::screenAt(place)) {
        const QRect room = screen->availableGeometry();
        at.setX(qBound(room.left(), at.x(), room.right() - width()));
        at.setY(qBound(room.top(), at.y(), room.bottom() - height()));
    }
    move(at);
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void NewVisitPanel::offer()
{
    m_model->clear();
    const QString typed = m_field->text().trimmed();
    Connection &connection = m_desk.connection();
    const auto add = [this](const QString &text, qint64 id) {
        auto *item = new QStandardItem(text);
        item->setData(id, IdRole);
        m_model->appendRow(item);
    };
    if (typed.isEmpty()) {
        // The accounts met last come first: they are likely to be met next.
        const auto recent = accountsVisitedLast(connection, MostOffers);
        if (!recent)
            return addError(recent.error());
        for (const Account &account : *recent)
            add(account.displayName(), account.id.value());
    } else {
        const auto found =
            searchType(connection, QLatin1String(tableOf<Account>), typed, MostOffers);
        if (!found)
            return addError(found.error());
        for (const SearchHit &hit : found->hits)
            add(hit.title, hit.id);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
}

void NewVisitPanel::addError(const Error &error)
{
    auto *item = new QStandardItem(error.message);
    item->setToolTip(error.detail);
    item->setEnabled(false);
    m_model->appendRow(item);
}

void NewVisitPanel::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const Id<Account> account(index.data(IdRole).toLongLong());
    Visit visit;
    visit.account = account;
    visit.startsAt = m_start.toUTC();
    visit.endsAt = visit.startsAt.addSecs(UsualVisitLength);
    visit.kind = fromKey<VisitKind>(m_kind->currentData().toString()).value_or(VisitKind::OnSite);
    hide();
    if (m_desk.edit(TypeLabel::tr("New visit"),
                    [&](Writer &writer) { return planVisit(writer, visit); }))
        Q_EMIT planned(visit.id);
}

bool NewVisitPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int row = m_list->currentIndex().row();
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        m_list->setCurrentIndex(m_model->index(qMin(row + 1, m_model->rowCount() - 1), 0));
        return true;
    case Qt::Key_Up:
        m_list->setCurrentIndex(m_model->index(qMax(row - 1, 0), 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

void NewVisitPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    drawPanel(&painter, rect(), colors.surface, colors.borderStrong, 0);
}

} // namespace attache
