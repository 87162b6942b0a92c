#pragma once

#include "core/domain/case_study.h"
#include "ui/forms/record_binding.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace attache {

class Desk;
class SavedTextEdit;
class TextLabel;

/// What a case tells: challenge, solution and result, one below the other, each with how long it
/// is. What takes more than a breath to read is said to be long, and kept as it is.
class StoryEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit StoryEditor(Desk &desk, QWidget *parent = nullptr);

    void showCase(const CaseStudy &study);
    void leave() { m_binding.leave(); }
    SavedTextEdit *editor(QStringView key) const;

private:
    struct Part
    {
        SavedTextEdit *editor;
        TextLabel *length;
    };

    void addPart(int number, const char *key, const QString &hint);
    static void showLength(const Part &part);

    RecordBinding m_binding;
    QVBoxLayout *m_column;
    std::vector<Part> m_parts;
};

} // namespace attache
