#include "ui/widgets/page_header.h"

#include "ui/base/tokens.h"
#include "ui/widgets/back_button.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>

#include <algorithm>

namespace attache {

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_back(new BackButton)
    , m_words(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_actions(new QHBoxLayout)
    , m_title(new ElidedLabel(title, FontRole::Title))
    , m_subtitle(new ElidedLabel({}, FontRole::Body, TextColor::Secondary))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(tokens::Space2);
    m_words->setSpacing(tokens::Space2);
    m_actions->setSpacing(tokens::Space2);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_subtitle->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_words->addWidget(m_title, 0, Qt::AlignVCenter);
    m_words->addWidget(m_subtitle, 1, Qt::AlignVCenter);
    m_row->addWidget(m_back, 0, Qt::AlignVCenter);
    m_row->addLayout(m_words, 1);
    m_row->addLayout(m_actions);
    setMinimumHeight(tokens::ControlHeight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

QString PageHeader::title() const
{
    return m_title->text();
}

void PageHeader::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    // A title alone stands in the middle of the line.
    m_subtitle->setVisible(!subtitle.isEmpty() || m_words->direction() == QBoxLayout::LeftToRight);
}

void PageHeader::setStacked(bool stacked)
{
    m_words->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_words->setSpacing(stacked ? 0 : tokens::Space2);
    m_words->setStretch(1, stacked ? 0 : 1);
    m_subtitle->setFont(fontFor(stacked ? FontRole::Small : FontRole::Body));
    m_title->setSizePolicy(stacked ? QSizePolicy::Preferred : QSizePolicy::Maximum,
                           QSizePolicy::Fixed);
    m_words->setAlignment(m_title, stacked ? Qt::Alignment() : Qt::AlignVCenter);
    m_words->setAlignment(m_subtitle, stacked ? Qt::Alignment() : Qt::AlignVCenter);
    // Where a page is too full it is not the two lines that give way.
    const int lines = m_title->sizeHint().height() + m_subtitle->sizeHint().height();
    setMinimumHeight(stacked ? std::max<int>(tokens::ControlHeight, lines) : tokens::ControlHeight);
}

void PageHeader::setLeading(QWidget *widget)
{
    delete m_leading;
    m_leading = widget;
    if (widget)
        m_row->insertWidget(1, widget, 0, Qt::AlignVCenter);
}

void PageHeader::setTitleTag(QWidget *widget)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(tokens::Space2);
    m_words->removeWidget(m_title);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    line->addWidget(m_title);
    line->addWidget(widget, 0, Qt::AlignVCenter);
    line->addStretch(1);
    m_words->insertLayout(0, line);
}

void PageHeader::addAction(QWidget *widget)
{
    m_actions->addWidget(widget);
}

std::vector<QWidget *> PageHeader::actionWidgets() const
{
    std::vector<QWidget *> widgets;
    for (int i = 0; i < m_actions->count(); ++i) {
        if (QWidget *widget = m_actions->itemAt(i)->widget())
            widgets.push_back(widget);
    }
    return widgets;
}

Button *PageHeader::addButton(const QString &text, ButtonKind kind)
{
    auto *button = new Button(text, kind);
    addAction(button);
    return button;
}

} // namespace attache
