#include "ui/widgets/notice_row.h"

#include "ui/base/tokens.h"
#include "ui/style/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace attache {

NoticeRow::NoticeRow(const QString &iconName, QWidget *parent)
    : QWidget(parent)
    , m_icon(iconName)
    , m_row(new QHBoxLayout(this))
    , m_clause(new TextLabel({}, FontRole::BodyBold))
    , m_sentence(new ElidedLabel)
    , m_end(new QSpacerItem(0, 0, QSizePolicy::Expanding))
{
    setFixedHeight(tokens::RowHeight);
    m_row->setContentsMargins(tokens::IconSize + tokens::Space3, 0, 0, tokens::Hairline);
    m_row->setSpacing(0);
    m_row->addWidget(m_clause);
    m_row->addWidget(m_sentence);
    m_row->addItem(m_end);
}

void NoticeRow::setWords(const QString &clause, const QString &sentence)
{
    m_clause->setText(clause);
    m_sentence->setText(sentence);
    setAccessibleName(clause + sentence);
}

LinkButton *NoticeRow::addLink(const QString &text, bool quiet)
{
    auto *link = new LinkButton(text, quiet ? TextColor::Secondary : TextColor::Accent);
    if (!focusProxy())
        setFocusProxy(link);
    // Before the stretch at the end.
    m_row->insertSpacing(m_row->count() - 1, m_row->count() == 3 ? tokens::Space4 : tokens::Space2);
    m_row->insertWidget(m_row->count() - 1, link);
    return link;
}

void NoticeRow::setTrailing(QWidget *button)
{
    m_end->changeSize(tokens::Space4, 0, QSizePolicy::MinimumExpanding);
    m_row->addWidget(button);
    const QList<LinkButton *> links = findChildren<LinkButton *>();
    for (LinkButton *link : links) {
        if (link != button)
            setTabOrder(link, button);
    }
}

void NoticeRow::setLined(bool lined)
{
    m_lined = lined;
    update();
}

void NoticeRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    const QRect place = QStyle::visualRect(
        layoutDirection(), rect(),
        QRect(0, (height() - tokens::IconSize) / 2, tokens::IconSize, tokens::IconSize));
    painter.drawPixmap(place.topLeft(),
                       iconPixmap(m_icon, tokens::IconSize, colors.warn, devicePixelRatioF()));
    if (m_lined)
        painter.fillRect(QRect(0, height() - tokens::Hairline, width(), tokens::Hairline),
                         colors.border);
}

} // namespace attache
