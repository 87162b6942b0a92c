#pragma once

#include "ui/pages/library/product_story.h"
#include "ui/widgets/head_strip.h"

namespace attache {

class ClampedLabel;

/// A product in one card: its one sentence, what to say to whoever decides, who uses it, who talks
/// about it, and how often it was won.
class ProductStrip final : public HeadStrip
{
    Q_OBJECT

public:
    explicit ProductStrip(QWidget *parent = nullptr);

    /// What stands in the record alone.
    void showProduct(const Product &product);
    void showStory(const ProductStory &story);
    /// What the strip says, cell by cell.
    QStringList words() const;

private:
    ClampedLabel *m_oneLiner;
    ClampedLabel *m_toDeciders;
    HeadCell *m_deciders;
    HeadCell *m_ours;
    HeadCell *m_talks;
    HeadCell *m_won;
};

} // namespace attache
