#include "ui/pages/visits/password_row.h"

#include "ui/base/tokens.h"
#include "ui/style/icons.h"
#include "ui/widgets/link_button.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRandomGenerator>

namespace attache {

PasswordRow::PasswordRow(QWidget *parent)
    : QWidget(parent)
    , m_on(new QCheckBox(tr("Password")))
    , m_field(new QLineEdit)
    , m_another(new LinkButton(tr("Another")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    m_on->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    row->addWidget(m_on);
    addField();
    row->addWidget(m_field, 1);
    row->addWidget(m_another);
    m_field->setEnabled(false);
    m_another->hide();
    connect(m_on, &QCheckBox::toggled, this, [this](bool on) {
        m_field->setEnabled(on);
        m_another->setVisible(on);
        if (on && m_field->text().isEmpty()) {
            suggest();
            m_reveal->setChecked(true);
        }
        Q_EMIT changed();
    });
    connect(m_another, &QAbstractButton::clicked, this, &PasswordRow::suggest);
    connect(m_field, &QLineEdit::textChanged, this, &PasswordRow::changed);
}

void PasswordRow::addField()
{
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setAccessibleName(tr("PDF password"));
    m_reveal =
        m_field->addAction(icon(QStringLiteral("password-show-on")), QLineEdit::TrailingPosition);
    m_reveal->setText(tr("Show password"));
    m_reveal->setToolTip(tr("Show password"));
    m_reveal->setCheckable(true);
    connect(m_reveal, &QAction::toggled, this, [this](bool shown) {
        m_field->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        m_reveal->setIcon(
            icon(shown ? QStringLiteral("password-show-off") : QStringLiteral("password-show-on")));
        m_reveal->setText(shown ? tr("Hide password") : tr("Show password"));
        m_reveal->setToolTip(m_reveal->text());
    });
}

QString PasswordRow::password() const
{
    return isOn() ? m_field->text() : QString();
}

bool PasswordRow::isOn() const
{
    return m_on->isChecked();
}

bool PasswordRow::isMissing() const
{
    return isOn() && m_field->text().isEmpty();
}

void PasswordRow::clear()
{
    m_field->clear();
    m_on->setChecked(false);
}

void PasswordRow::setBoxWidth(int width)
{
    m_on->setMinimumWidth(width);
}

void PasswordRow::suggest()
{
    //: Words a password is made of, with spaces between: short, easy to say on the phone
    const QStringList words = tr("amber birch cedar delta ember fjord grove harbor island juniper "
                                 "kettle lantern meadow north orchard pebble quartz river stone "
                                 "timber valley willow")
                                  .split(u' ', Qt::SkipEmptyParts);
    auto *random = QRandomGenerator::system();
    const auto word = [&] { return words.at(random->bounded(static_cast<int>(words.size()))); };
    constexpr int Least = 10;
    constexpr int Beyond = 100;
    m_field->setText(
        QStringLiteral("%1-%2-%3").arg(word(), word()).arg(random->bounded(Least, Beyond)));
}

} // namespace attache
