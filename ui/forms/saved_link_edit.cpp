#include "ui/forms/saved_link_edit.h"

#include "core/base/email_address.h"
#include "core/base/shared_text.h"
#include "ui/style/icons.h"

#include <QAction>
#include <QLineEdit>
#include <QUrl>

#include <algorithm>

namespace attache {

SavedLinkEdit::SavedLinkEdit(Kind kind, QWidget *parent)
    : SavedEditor(parent)
    , m_kind(kind)
    , m_edit(new QLineEdit)
    , m_open(nullptr)
{
    setEditor(m_edit);
    const bool mail = kind == Kind::Email;
    m_open = m_edit->addAction(icon(mail ? QStringLiteral("mail-send") : QStringLiteral("go-next")),
                               QLineEdit::TrailingPosition);
    m_open->setToolTip(mail                ? tr("Write an e-mail")
                       : kind == Kind::Url ? tr("Open the page in the browser")
                                           : tr("Call this number"));
    connect(m_open, &QAction::triggered, this,
            [this] { Q_EMIT openRequested(addressOf(m_kind, m_edit->text())); });
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_open->setVisible(!addressOf(m_kind, text).isEmpty());
    });
    connect(m_edit, &QLineEdit::textEdited, this, &SavedLinkEdit::edited);
    connect(m_edit, &QLineEdit::returnPressed, this, &SavedLinkEdit::decided);
    m_open->setVisible(false);
    SavedEditor::setValue(QString());
}

QVariant SavedLinkEdit::value() const
{
    return m_edit->text();
}

void SavedLinkEdit::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

void SavedLinkEdit::display(const QVariant &value)
{
    m_edit->setText(value.toString());
    m_edit->setCursorPosition(0);
}

QString SavedLinkEdit::fault() const
{
    const QString text = m_edit->text().trimmed();
    if (m_kind != Kind::Email || text.isEmpty() || isEmailAddress(text))
        return {};
    return Common::tr("\"%1\" is not an e-mail address. Write it as name@company.com.").arg(text);
}

QString SavedLinkEdit::addressOf(Kind kind, const QString &text)
{
    const QString plain = text.trimmed();
    if (plain.isEmpty())
        return {};
    switch (kind) {
    case Kind::Email:
        return plain.contains(QLatin1Char('@')) ? QStringLiteral("mailto:") + plain : QString();
    case Kind::Phone: {
        QString digits;
        for (const QChar c : plain) {
            if (c.isDigit() || (c == QLatin1Char('+') && digits.isEmpty()))
                digits += c;
        }
        return digits.size() >= 3 ? QStringLiteral("tel:") + digits : QString();
    }
    case Kind::Url:
        break;
    }
    const QUrl url = QUrl::fromUserInput(plain);
    // Only web pages: an address from an imported list must not run programs or open files.
    const bool web =
        url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    return web && plain.contains(QLatin1Char('.')) ? url.toString() : QString();
}

} // namespace attache
