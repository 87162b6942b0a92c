#include "ui/widgets/more_line.h"

#include "ui/base/tokens.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"

namespace attache {

MoreLine::MoreLine(QWidget *parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(this, tokens::Space1 + 1))
{
    // One that may not grow would keep the height of a single row.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
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
    clearLayout(m_flow);
    setVisible(!choices.isEmpty());
    // As high as the links, or else they would stand above them.
    const auto say = [this](const QString &words, TextColor color) {
        auto *label = new TextLabel(words, FontRole::Small, color);
        label->setFixedHeight(LinkButton(words).sizeHint().height());
        m_flow->addWidget(label);
    };
    say(QStringLiteral("＋ ") + tr("Add"), TextColor::Secondary);
    for (const auto &[key, words] : choices) {
        if (!m_buttons.isEmpty())
            say(QStringLiteral("·"), TextColor::Muted);
        auto *button = new LinkButton(words);
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
