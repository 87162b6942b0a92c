#include "ui/pages/settings/settings_section.h"

#include "ui/widgets/error_state.h"
#include "ui/widgets/scroll_body.h"

#include <QVBoxLayout>

namespace attache {

SettingsSection::SettingsSection(QWidget *parent)
    : QWidget(parent)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *body = new ScrollBody;
    m_readable = new ErrorSwitch(body);
    connect(m_readable, &ErrorSwitch::retried, this, &SettingsSection::refresh);
    whole->addWidget(m_readable);
    m_column = body->column();
    m_column->addStretch(1);
}

void SettingsSection::refresh()
{
    m_readable->shows(read());
}

void SettingsSection::addCard(QWidget *card)
{
    m_column->insertWidget(m_column->count() - 1, card);
}

} // namespace attache
