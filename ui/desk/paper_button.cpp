#include "ui/desk/paper_button.h"

#include "core/base/shared_text.h"
#include "core/brief/document_text.h"
#include "ui/desk/desk.h"
#include "ui/desk/document_actions.h"

#include <QMenu>

namespace attache {

PaperButton::PaperButton(Desk &desk, MakePaper make, QWidget *parent)
    : Button(Common::tr("Print / PDF"), ButtonKind::Normal, parent)
    , m_desk(desk)
    , m_make(std::move(make))
{
    auto *menu = new QMenu(this);
    menu->addAction(Common::tr("Print…"), this, &PaperButton::print);
    menu->addAction(Common::tr("Save as PDF…"), this, &PaperButton::savePdf);
    menu->addAction(Common::tr("Copy as Markdown"), this, &PaperButton::copyMarkdown);
    setMenu(menu);
}

std::optional<Document> PaperButton::paper()
{
    Result<Document> made = m_make();
    if (made)
        return *std::move(made);
    m_desk.report(made.error());
    return std::nullopt;
}

void PaperButton::print()
{
    if (const auto document = paper())
        printDocument(m_desk, this, *document);
}

void PaperButton::savePdf()
{
    const auto document = paper();
    if (!document)
        return;
    PdfOptions options;
    options.created = m_desk.clock().now();
    const QString day = m_desk.clock().today().toString(Qt::ISODate);
    exportPdf(m_desk, this, *document, fileNameOf({document->title, day}), options);
}

void PaperButton::copyMarkdown()
{
    if (const auto document = paper())
        copyText(m_desk, toMarkdown(*document),
                 Common::tr("\"%1\" is on the clipboard.").arg(document->title));
}

} // namespace attache
