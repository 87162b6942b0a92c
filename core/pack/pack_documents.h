#pragma once

#include "core/base/language.h"
#include "core/brief/document.h"
#include "core/domain/case_figure.h"
#include "core/domain/collateral.h"
#include "core/domain/faq_answer.h"

#include <vector>

/// @file
/// What goes along to a visit on paper, beside the brief. Pure.

namespace attache {

/// For whom and by whom a paper of the pack is.
struct PackHead
{
    QString account;
    QDate day;
    LetterheadContent letterhead;
    QString author;
    Language language = Language::Chinese;
};

/// A case as it stands in a booklet.
struct BookletCase
{
    CaseStudy study;
    std::vector<CaseFigure> figures; ///< in order
    QString customer;                ///< by name; what stands in its place for an anonymised one
    QString industry;                ///< its name
};

/// A cover with the contents, then each case from a new page on. @p pages says on which page each
/// case begins, from 1; empty while that is not known.
Document makeBooklet(const std::vector<BookletCase> &cases, const std::vector<int> &pages,
                     const PackHead &head);

/// The page of one case as it stands in a booklet, on its own.
Document makeCasePage(const BookletCase &each, const PackHead &head);

/// A question with its answers: for everybody, and for those who will be there.
struct SheetQuestion
{
    Faq faq;
    std::vector<FaqAnswer> answers;
};

/// The questions with the answers for each of @p audience, those for anybody last.
Document makeFaqSheet(const std::vector<SheetQuestion> &questions,
                      const std::vector<RoleKind> &audience, const PackHead &head);

/// Something to hand out, and where it is to be had.
struct Handout
{
    Collateral collateral;
    QStringList files; ///< attached to it in the library, by name
    int copies = 0;    ///< on paper; none of what is only shown
};

/// Whether a copy of it on paper goes to each who comes: pages and profiles are only shown.
bool isOnPaper(CollateralKind kind);

/// What is to be printed or put into the bag: how many copies, and where it is.
Document makeHandoutList(const std::vector<Handout> &handouts, const PackHead &head);

} // namespace attache
