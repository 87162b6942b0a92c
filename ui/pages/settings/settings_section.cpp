#include "ui/pages/settings/settings_section.h"

#include "ui/widgets/scroll_body.h"

#include <QVBoxLayout>

namespace attache {

SettingsSection::SettingsSection(QWidget *parent)
    : QWidget(parent)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *body = new ScrollBody;
    whole->addWidget(body);
    m_column = body->column();
    m_column->addStretch(1);
}

void SettingsSection::addCard(QWidget *card)
{
    m_column->insertWidget(m_column->count() - 1, card);
}

} // namespace attache
