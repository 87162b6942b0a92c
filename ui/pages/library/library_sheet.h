#pragma once

#include "ui/lists/record_sheet.h"

namespace attache {

class Button;
class PartList;
class SwotView;
class TextLabel;

/// A record of the library beside its list: above its fields stand notices, first of all that its
/// review is overdue, and the records that belong to it.
class LibrarySheet final : public RecordSheet
{
    Q_OBJECT

public:
    LibrarySheet(Desk &desk, const RecordType &type, QWidget *parent = nullptr);

    /// What is to be said of the record; empty for nothing.
    QStringList notices() const { return m_notices; }
    /// The first list of what belongs to it; null for none.
    PartList *parts() const { return m_parts.isEmpty() ? nullptr : m_parts.front(); }
    const QList<PartList *> &allParts() const { return m_parts; }

protected:
    void shown() override;

private:
    void showNotices(const void *record);
    void showAdvice(const void *record);
    void reviewed();
    void addPapers(QVBoxLayout *column, int at);
    void exportAssessment(bool answers);
    void addEvidence(QVBoxLayout *column, int at);
    void addCopy(QVBoxLayout *column, int at);
    void copyAnswer();
    void exportEvidence();

    const RecordType &m_type;
    QStringList m_notices;
    TextLabel *m_words;
    Button *m_reviewed;
    TextLabel *m_advice;
    SwotView *m_swot = nullptr;
    QList<PartList *> m_parts;
};

/// The sheet of records of @p type.
RecordSheet *makeLibrarySheet(Desk &desk, const RecordType &type);

} // namespace attache
