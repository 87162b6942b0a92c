#include "ui/pages/settings/letterhead_section.h"

#include "core/base/shared_text.h"
#include "core/queries/workspace_records.h"
#include "ui/base/tokens.h"
#include "ui/desk/desk.h"
#include "ui/desk/logo_file.h"
#include "ui/forms/form.h"
#include "ui/forms/saved_line_edit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QVBoxLayout>

namespace attache {

namespace {

constexpr int LogoHeight = 64;
constexpr int LogoWidth = 240;

/// A body that changes the letterhead in use, or makes the first.
Workspace::Body changed(std::function<Result<void>(Writer &writer, Letterhead &paper)> change)
{
    return [change = std::move(change)](Writer &writer) -> Result<void> {
        ATTACHE_TRY(Letterhead paper, letterheadOf(writer.connection()));
        ATTACHE_CHECK(change(writer, paper));
        return paper.id.isNull() ? writer.insert(paper) : writer.update(paper);
    };
}

} // namespace

LetterheadSection::LetterheadSection(Desk &desk)
    : m_desk(desk)
    , m_logo(new QLabel)
    , m_remove(new Button(Common::tr("Remove"), ButtonKind::Flat))
{
    auto *card = new CardWidget(TypeLabel::tr("Letterhead"));
    card->setNote(tr("shown on briefs and minutes"));
    auto *form = new Form;
    const auto add = [&](const QString &label, QString Letterhead::*member) {
        auto *edit = form->addRow(label, new SavedLineEdit);
        edit->setReadOnly(m_desk.workspace().isReadOnly());
        m_fields.emplace_back(member, edit);
        connect(edit, &SavedEditor::saved, this, [this, member, label](const QVariant &value) {
            //: %1 is a field of the letterhead
            m_desk.edit(tr("Change %1 of the letterhead").arg(label),
                        changed([&](Writer &, Letterhead &paper) -> Result<void> {
                            paper.*member = value.toString();
                            return {};
                        }),
                        QStringLiteral("letterhead/") + label);
        });
    };
    add(FieldLabel::tr("Company"), &Letterhead::company);
    add(FieldLabel::tr("My name"), &Letterhead::person);
    add(tr("My job title"), &Letterhead::post);
    add(FieldLabel::tr("Address"), &Letterhead::address);
    add(FieldLabel::tr("Phone"), &Letterhead::phone);
    add(FieldLabel::tr("E-mail"), &Letterhead::email);
    add(FieldLabel::tr("Footer"), &Letterhead::footer);

    auto *picture = new QWidget;
    auto *row = new QHBoxLayout(picture);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(tokens::Space2);
    auto *choose = new Button(tr("Choose an image…"));
    row->addWidget(m_logo);
    row->addWidget(choose);
    row->addWidget(m_remove);
    row->addStretch(1);
    form->addRow(FieldLabel::tr("Logo"), picture);
    card->addWidget(form);
    addCard(card);
    for (Button *button : {choose, m_remove})
        button->setEnabled(!m_desk.workspace().isReadOnly());
    connect(choose, &Button::clicked, this, &LetterheadSection::chooseLogo);
    connect(m_remove, &Button::clicked, this, &LetterheadSection::removeLogo);
}

Result<void> LetterheadSection::read()
{
    ATTACHE_TRY(const Letterhead paper, letterheadOf(m_desk.connection()));
    for (const auto &[member, edit] : m_fields)
        edit->setValue(paper.*member);
    showLogo(paper.logo);
    return {};
}

void LetterheadSection::showLogo(const QString &hash)
{
    const Result<QByteArray> bytes =
        hash.isEmpty() ? Result<QByteArray>(QByteArray()) : m_desk.workspace().blob(hash);
    const QImage image = bytes ? QImage::fromData(*bytes) : QImage();
    m_logo->setText(bytes ? QString() : bytes.error().message);
    m_logo->setVisible(!hash.isEmpty());
    m_remove->setVisible(!hash.isEmpty());
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
    const QString path = m_desk.files().fileToOpen(this, Common::tr("Choose a logo"), logoFilter());
    if (path.isEmpty())
        return;
    const Result<QByteArray> bytes = readLetterheadLogo(path);
    if (!bytes) {
        m_desk.report(bytes.error());
        return;
    }
    m_desk.edit(tr("Change the logo"),
                changed([&](Writer &writer, Letterhead &paper) -> Result<void> {
                    ATTACHE_TRY(paper.logo, writer.putBlob(*bytes));
                    return {};
                }));
}

void LetterheadSection::removeLogo()
{
    m_desk.editUndoably(tr("Remove the logo"),
                        changed([](Writer &, Letterhead &paper) -> Result<void> {
                            paper.logo.clear();
                            return {};
                        }));
}

} // namespace attache
