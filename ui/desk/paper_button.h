#pragma once

#include "core/base/result.h"
#include "core/brief/document.h"
#include "ui/widgets/button.h"

#include <functional>

namespace attache {

class Desk;

/// Gives what a page shows as a paper: printed, as PDF, or as Markdown on the clipboard.
class PaperButton : public Button
{
    Q_OBJECT

public:
    using MakePaper = std::function<Result<Document>()>;

    /// @p make is asked each time; @p desk outlives the button.
    PaperButton(Desk &desk, MakePaper make, QWidget *parent = nullptr);

    void print();
    void savePdf();
    void copyMarkdown();

private:
    /// Reports what went wrong.
    std::optional<Document> paper();

    Desk &m_desk;
    MakePaper m_make;
};

} // namespace attache
