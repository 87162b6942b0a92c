#include "ui/widgets/more_line.h"

#include "ui/base/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"

namespace attache {

MoreLine::MoreLine(QWidget *parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(this, tokens::Space1 + 1))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_flow->setContentsMargins(0, tokens::Space1, 0, tokens::Space1);
    hide();
}

void MoreLine::setChoices(const QList<std::pair<QString, QString>> &choices)
{
    if (choices == m_choices)
        return;
    m_choices = choices;
    m_buttons.clear();
    while (QLayoutItem *item = m_flow->takeAt(0)) {
        // It may be the button that was just pressed.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    setVisible(!choices.isEmpty());
    m_flow->addWidget(
        new TextLabel(QStringLiteral("＋ ") + tr("Add"), FontRole::Small, TextColor::Secondary));
    for (const auto &[key, words] : choices) {
        if (!m_buttons.isEmpty())
            m_flow->addWidget(
                new TextLabel(QStringLiteral("·"), FontRole::Small, TextColor::Muted));
        auto *button = new Button(words, ButtonKind::Link);
        button->setFont(fontFor(FontRole::Small));
        button->setAccessibleName(tr("Add: %1").arg(words));
        connect(button, &Button::clicked, this, [this, key = key] { Q_EMIT chosen(key); });
        m_flow->addWidget(button);
        m_buttons.append(button);
    }
    updateGeometry();
}

QStringList MoreLine::keys() const
{
    QStringList keys;
    for (const auto &[key, words] : m_choices)
        keys.append(key);
    return keys;
}

QWidget *MoreLine::buttonOf(const QString &key) const
{
    const qsizetype at = keys().indexOf(key);
    return at < 0 ? nullptr : m_buttons.at(at);
}

} // namespace attache
