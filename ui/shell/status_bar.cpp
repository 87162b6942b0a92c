#include "ui/shell/status_bar.h"

#include "core/base/shared_text.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/task_strip.h"

#include <QHBoxLayout>
#include <QPainter>

namespace attache {

StatusBar::StatusBar(QWidget *parent)
    : QWidget(parent)
    , m_workspace(new ElidedLabel({}, FontRole::Small, TextColor::Muted))
    , m_state(new ElidedLabel({}, FontRole::Small, TextColor::Muted))
    , m_details(new Button(Common::tr("Details"), ButtonKind::Link))
    , m_dismiss(new Button(tr("Dismiss"), ButtonKind::Link))
    , m_tasks(new TaskStrip)
    , m_backup(new ElidedLabel({}, FontRole::Small, TextColor::Muted))
{
    setFixedHeight(tokens::StatusBarHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(tokens::Space4, tokens::Hairline, tokens::Space4, 0);
    row->setSpacing(tokens::Space5);
    row->addWidget(m_workspace);
    row->addWidget(m_state);
    for (Button *each : {m_details, m_dismiss}) {
        each->setFont(fontFor(FontRole::Small));
        each->hide();
        row->addWidget(each);
    }
    connect(m_details, &Button::clicked, this, &StatusBar::detailsRequested);
    connect(m_dismiss, &Button::clicked, this, &StatusBar::dismissed);
    row->addStretch(1);
    row->addWidget(m_tasks);
    row->addWidget(m_backup);
}

void StatusBar::setWorkspace(const QString &name, const QString &path)
{
    m_workspace->setText(name);
    m_workspace->setToolTip(plainTip(path));
}

void StatusBar::setState(const QString &text, bool bad)
{
    m_state->setText(text);
    m_state->setColor(bad ? TextColor::Danger : TextColor::Muted);
}

void StatusBar::setStateActions(bool details, bool dismissable)
{
    m_details->setVisible(details);
    m_dismiss->setVisible(dismissable);
}

void StatusBar::setBackup(const QString &text, bool bad)
{
    m_backup->setText(text);
    m_backup->setColor(bad ? TextColor::Danger : TextColor::Muted);
}

void StatusBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    painter.fillRect(rect(), colors.nav);
    painter.fillRect(QRect(0, 0, width(), tokens::Hairline), colors.border);
}

} // namespace attache
