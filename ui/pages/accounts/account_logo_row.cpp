#include "ui/pages/accounts/account_logo_row.h"

#include "core/base/shared_text.h"
#include "core/deck/account_logo.h"
#include "core/record/store.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/widgets/button.h"

#include <QHBoxLayout>
#include <QImage>
#include <QLabel>

namespace attache {

namespace {
constexpr QSize PictureSize(120, 36);
} // namespace

AccountLogoRow::AccountLogoRow(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_picture(new QLabel)
    , m_choose(new Button(QString()))
    , m_remove(new Button(Common::tr("Remove"), ButtonKind::Flat))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    row->addWidget(m_picture);
    row->addWidget(m_choose);
    row->addWidget(m_remove);
    row->addStretch(1);
    m_picture->setAccessibleName(FieldLabel::tr("Logo"));
    for (Button *button : {m_choose, m_remove})
        button->setEnabled(!desk.workspace().isReadOnly());
    setFocusProxy(m_choose);
    connect(m_choose, &Button::clicked, this, &AccountLogoRow::choose);
    connect(m_remove, &Button::clicked, this, &AccountLogoRow::remove);
    showPicture();
}

void AccountLogoRow::showAccount(Id<Account> account)
{
    m_account = account;
    refresh();
}

void AccountLogoRow::refresh()
{
    // That the account cannot be read is said by the form above.
    const auto account = Store<Account>(m_desk.connection()).find(m_account);
    const QString hash = account && *account ? (*account)->logo : QString();
    if (hash == m_hash)
        return;
    m_hash = hash;
    showPicture();
}

void AccountLogoRow::showPicture()
{
    const Result<QByteArray> bytes =
        m_hash.isEmpty() ? Result<QByteArray>(QByteArray()) : m_desk.workspace().blob(m_hash);
    const QImage image = bytes ? QImage::fromData(*bytes) : QImage();
    m_picture->setText(bytes ? QString() : bytes.error().message);
    m_picture->setVisible(!m_hash.isEmpty());
    m_remove->setVisible(!m_hash.isEmpty());
    m_choose->setText(m_hash.isEmpty() ? Common::tr("Choose a logo…") : tr("Replace…"));
    if (image.isNull())
        return;
    const qreal ratio = devicePixelRatioF();
    QPixmap pixmap = QPixmap::fromImage(
        image.scaled(PictureSize * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    m_picture->setPixmap(pixmap);
}

void AccountLogoRow::choose()
{
    const QString path = m_desk.files().fileToOpen(this, Common::tr("Choose a logo"),
                                                   Common::tr("Images (*.png *.jpg *.jpeg *.gif)"));
    if (path.isEmpty())
        return;
    if (const Result<void> done = setAccountLogo(m_desk.workspace(), m_account, path); !done)
        m_desk.report(done.error());
}

void AccountLogoRow::remove()
{
    if (const Result<void> done = removeAccountLogo(m_desk.workspace(), m_account); !done)
        m_desk.report(done.error());
}

} // namespace attache
