#include "ui/pages/settings/letterhead_section.h"

#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/forms/form.h"
#include "ui/forms/saved_edits.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QFile>
#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QVBoxLayout>

namespace attache {

namespace {

constexpr int LogoHeight = 64;
constexpr int LogoWidth = 240;
constexpr qint64 LargestLogo = qint64(4) * 1024 * 1024;

} // namespace

LetterheadSection::LetterheadSection(Desk &desk)
    : m_desk(desk)
    , m_logo(new QLabel)
    , m_remove(new Button(tr("Remove"), ButtonKind::Flat))
{
    auto *card = new CardWidget(tr("Letterhead"));
    card->setNote(tr("stands on briefs and minutes"));
    auto *form = new Form;
    const auto add = [&](const QString &label, QString Letterhead::*member) {
        auto *edit = form->addRow(label, new SavedLineEdit);
        edit->setReadOnly(m_desk.workspace().isReadOnly());
        m_fields.emplace_back(member, edit);
        connect(edit, &SavedEditor::saved, this, [this, member, label](const QVariant &value) {
            Letterhead paper = current();
            paper.*member = value.toString();
            //: %1 is a field of the letterhead
            store(tr("Change %1 of the letterhead").arg(label), paper, label);
        });
    };
    add(tr("Company"), &Letterhead::company);
    add(tr("My name"), &Letterhead::person);
    add(tr("My post"), &Letterhead::post);
    add(tr("Address"), &Letterhead::address);
    add(tr("Phone"), &Letterhead::phone);
    add(tr("E-mail"), &Letterhead::email);
    add(tr("Footer"), &Letterhead::footer);

    auto *picture = new QWidget;
    auto *row = new QHBoxLayout(picture);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    auto *choose = new Button(tr("Choose a picture…"));
    row->addWidget(m_logo);
    row->addWidget(choose);
    row->addWidget(m_remove);
    row->addStretch(1);
    form->addRow(tr("Logo"), picture);
    card->addWidget(form);
    addCard(card);
    for (Button *button : {choose, m_remove})
        button->setEnabled(!m_desk.workspace().isReadOnly());
    connect(choose, &Button::clicked, this, &LetterheadSection::chooseLogo);
    connect(m_remove, &Button::clicked, this, &LetterheadSection::removeLogo);
}

Letterhead LetterheadSection::current() const
{
    const auto papers = Store<Letterhead>(m_desk.connection()).list("ORDER BY id DESC LIMIT 1");
    return papers && !papers->empty() ? papers->front() : Letterhead();
}

bool LetterheadSection::store(const QString &title, Letterhead paper, const QString &mergeKey)
{
    return m_desk.edit(
        title,
        [&](Writer &writer) {
            return paper.id.isNull() ? writer.insert(paper) : writer.update(paper);
        },
        mergeKey.isEmpty() ? QString() : QStringLiteral("letterhead/") + mergeKey);
}

void LetterheadSection::refresh()
{
    const Letterhead paper = current();
    for (const auto &[member, edit] : m_fields)
        edit->setValue(paper.*member);
    showLogo(paper.logo);
}

void LetterheadSection::showLogo(const QString &hash)
{
    QImage image;
    if (!hash.isEmpty()) {
        if (const auto bytes = m_desk.workspace().blob(hash))
            image = QImage::fromData(*bytes);
    }
    m_logo->setVisible(!image.isNull());
    m_remove->setVisible(!image.isNull());
    if (image.isNull())
        return;
    const qreal ratio = devicePixelRatioF();
    QPixmap pixmap = QPixmap::fromImage(image.scaled(
        QSize(LogoWidth, LogoHeight) * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    m_logo->setPixmap(pixmap);
}

void LetterheadSection::chooseLogo()
{
    const QString path = m_desk.files().fileToOpen(this, tr("Choose a logo"),
                                                   tr("Pictures (*.png *.jpg *.jpeg *.svg)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > LargestLogo) {
        m_desk.report({Error::Kind::Io,
                       tr("\"%1\" cannot be used as a logo: a picture of at most 4 MB is needed.")
                           .arg(file.fileName()),
                       file.errorString(),
                       {}});
        return;
    }
    const QByteArray bytes = file.readAll();
    if (QImage::fromData(bytes).isNull()) {
        m_desk.report({Error::Kind::Invalid,
                       tr("\"%1\" is no picture that can be read.").arg(file.fileName()),
                       path,
                       {}});
        return;
    }
    Letterhead paper = current();
    m_desk.edit(tr("Change the logo"), [&](Writer &writer) -> Result<void> {
        ATTACHE_TRY(paper.logo, writer.putBlob(bytes));
        return paper.id.isNull() ? writer.insert(paper) : writer.update(paper);
    });
}

void LetterheadSection::removeLogo()
{
    Letterhead paper = current();
    paper.logo.clear();
    m_desk.editUndoably(tr("Remove the logo"), [&](Writer &w) { return w.update(paper); });
}

} // namespace attache
