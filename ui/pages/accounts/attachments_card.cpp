#include "ui/pages/accounts/attachments_card.h"

#include "core/base/shared_text.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/lists/attachment_list.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace attache {

namespace {
constexpr int RowHeight = 26;
constexpr int Padding = 7;
} // namespace

AttachmentsCard::AttachmentsCard(Desk &desk, QWidget *parent)
    : CardWidget({}, parent)
    , m_list(new AttachmentList(desk, recordTypeOf<Account>()))
    , m_add(new QToolButton)
{
    setDense();
    layout()->setContentsMargins(tokens::Space4, Padding, tokens::Space3, Padding);
    setAccessibleName(TypeLabel::tr("Attachments"));
    auto *holder = new QWidget;
    auto *row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space3);
    auto *title = new TextLabel(TypeLabel::tr("Attachments"), FontRole::Section);
    title->setFixedHeight(RowHeight);
    row->addWidget(title, 0, Qt::AlignTop);
    row->addWidget(m_list, 1);
    m_add->setIcon(icon(QStringLiteral("list-add")));
    m_add->setAutoRaise(true);
    m_add->setFixedSize(RowHeight, RowHeight);
    m_add->setToolTip(Common::tr("Attach files…"));
    m_add->setAccessibleName(m_add->toolTip());
    row->addWidget(m_add, 0, Qt::AlignTop);
    m_add->setVisible(!desk.workspace().isReadOnly());
    addWidget(holder);
    connect(m_add, &QToolButton::clicked, m_list, &AttachmentList::choose);
}

void AttachmentsCard::showAccount(Id<Account> account)
{
    m_list->showRecord(account.value());
}

void AttachmentsCard::refresh()
{
    m_list->refresh();
}

void AttachmentsCard::setWaiting(bool waiting)
{
    m_waiting = waiting;
    update();
}

void AttachmentsCard::paintEvent(QPaintEvent *event)
{
    CardWidget::paintEvent(event);
    if (!m_waiting)
        return;
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    drawPanel(&painter, rect(), colors.accentWeak, colors.accent, tokens::RadiusCard,
              tokens::FocusRing, Qt::DashLine);
}

} // namespace attache
