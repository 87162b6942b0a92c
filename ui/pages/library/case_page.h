#pragma once

#include "core/brief/document.h"
#include "core/domain/case_study.h"
#include "ui/desk/page.h"

namespace attache {

class CaseRail;
class Desk;
class ErrorSwitch;
class PageHeader;
class PaperView;
class PartList;
class QuietForm;
class ScrollBody;
class StoryEditor;
class Tag;
class TextLabel;

/// One case study: what is written of it, and beside that its page of the booklet as it prints.
class CasePage final : public Page
{
    Q_OBJECT

public:
    explicit CasePage(Desk &desk);

    QString title() const override { return m_study.title; }
    /// A Link to a case; its field is a key of the case's, or one of its figures.
    void activate(const QVariant &argument) override;

    StoryEditor *story() const { return m_story; }
    QuietForm *facts() const { return m_facts; }
    PartList *figures() const { return m_figures; }
    PaperView *paper() const { return m_paper; }
    CaseRail *rail() const { return m_rail; }

protected:
    void read() override;

private:
    QWidget *makeEditors();
    QWidget *makePaper();
    void connectParts();
    Result<void> readCase();
    void showHead();
    void edit(const QString &key);
    void saveNow();
    void exportPage();
    void removeCase();

    Desk &m_desk;
    Id<CaseStudy> m_id;
    CaseStudy m_study;
    QString m_customer;
    QString m_industry;
    Document m_document;
    ErrorSwitch *m_readable = nullptr;
    PageHeader *m_head;
    Tag *m_shareable;
    QuietForm *m_facts;
    StoryEditor *m_story;
    PartList *m_figures;
    QuietForm *m_quote;
    QuietForm *m_details;
    PaperView *m_paper;
    TextLabel *m_pages;
    CaseRail *m_rail;
};

} // namespace attache
