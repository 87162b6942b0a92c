#include "ui/shell/status_bar.h"

#include "ui/style/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/task_strip.h"

#include <QHBoxLayout>
#include <QPainter>

namespace attache {

StatusBar::StatusBar(QWidget *parent)
    : QWidget(parent)
    , m_workspace(new ElidedLabel({}, FontRole::Small, TextColor::Muted))
    , m_state(new ElidedLabel({}, FontRole::Small, TextColor::Muted))
    , m_tasks(new TaskStrip)
    , m_backup(new ElidedLabel({}, FontRole::Small, TextColor::Muted))
{
    setFixedHeight(tokens::StatusBarHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(tokens::Space4, tokens::Hairline, tokens::Space4, 0);
    row->setSpacing(tokens::Space5);
    row->addWidget(m_workspace);
    row->addWidget(m_state);
    row->addStretch(1);
    row->addWidget(m_tasks);
    row->addWidget(m_backup);
}

void StatusBar::setWorkspace(const QString &name, const QString &path)
{
    m_workspace->setText(name);
    m_workspace->setToolTip(path.toHtmlEscaped());
}

void StatusBar::setState(const QString &text, bool bad)
{
    m_state->setText(text);
    m_state->setColor(bad ? TextColor::Danger : TextColor::Muted);
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
