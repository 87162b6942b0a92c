#pragma once

#include "core/brief/case_visits.h"

#include <QWidget>

class QVBoxLayout;

namespace attache {

class AttachmentList;
class CardWidget;
class Desk;
class QuietForm;
class TextLabel;

/// What is known of a case beside its page: the visits to come it suits, who may see it, what
/// followed where it was used, and its files.
class CaseRail final : public QWidget
{
    Q_OBJECT

public:
    explicit CaseRail(Desk &desk, QWidget *parent = nullptr);

    void showCase(const CaseStudy &study);
    void saveNow();
    bool edit(const QString &key);

    /// What stands in the way of showing it; empty for nothing.
    QStringList notices() const { return m_notices; }
    /// What is said of its use below the figures.
    QString useWords() const;
    /// "6 4 0": visits it went along to, those after which things moved on, questions about it.
    QString useFigures() const;
    /// How many visits to come are listed.
    int suitedVisits() const { return m_suited; }
    AttachmentList *attachments() const { return m_attachments; }

Q_SIGNALS:
    void openRequested(const QString &link);

private:
    void showVisits(Id<CaseStudy> study);
    void addVisit(const CaseVisit &visit);
    void showUse(Id<CaseStudy> study);
    QWidget *makeFigures();
    void showNotices(const CaseStudy &study);
    void reviewed();
    void setChoice(const CaseVisit &visit, bool chosen);

    Desk &m_desk;
    CardWidget *m_visitsCard;
    QVBoxLayout *m_visits;
    QuietForm *m_permission;
    TextLabel *m_notice;
    TextLabel *m_visitsHeld = nullptr;
    TextLabel *m_movedOn = nullptr;
    TextLabel *m_asked = nullptr;
    QWidget *m_figures;
    TextLabel *m_use;
    AttachmentList *m_attachments;
    QStringList m_notices;
    int m_suited = 0;
};

} // namespace attache
