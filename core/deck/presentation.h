#pragma once

#include "core/package/package.h"

#include <QSize>

#include <optional>

namespace attache {

/// The size of a slide in EMU (914,400 to the inch).
struct SlideSize
{
    qint64 width = 0;
    qint64 height = 0;

    /// "16:9", "4:3" and such short names where one fits, else the measures.
    QString toString() const;
    /// "25.40 × 19.05 cm".
    QString measures() const;
    /// "4:3, 25.40 × 19.05 cm"; the measures alone where there is no short name.
    QString described() const;
    /// Whether @p other is this size in another unit: as wide for its height, but for rounding.
    bool isShapedLike(SlideSize other) const;
    friend bool operator==(const SlideSize &, const SlideSize &) = default;
};

/// A slide as the presentation lists it.
struct SlideEntry
{
    const Part *part = nullptr;
    qint64 id = 0;   ///< of the slide in its presentation
    QString section; ///< name of the section it stands in; empty when there are none
    bool inSection = false;
};

/// A package that is a presentation: its main part and its slides in order. Reading slides is
/// DeckReader's, taking them elsewhere Assembler's.
class Presentation
{
    Q_DECLARE_TR_FUNCTIONS(Presentation)

public:
    /// Opens @p path. Beside what Package refuses: a ZIP that is not a presentation, a slide list
    /// that is missing, endless, or names a part that is not there or not a slide.
    static Result<Presentation> open(const QString &path, const PackageLimits &limits = {});
    static Result<Presentation> open(std::unique_ptr<Package> package);

    const Package &package() const { return *m_package; }
    const Part &mainPart() const { return *m_main; }
    const XmlPart &xml() const { return m_xml; }
    const std::vector<SlideEntry> &slides() const { return m_slides; }
    SlideSize size() const { return m_size; }
    bool hasSections() const { return m_hasSections; }

    /// Fails when parts refer to each other in a circle other than those every presentation has
    /// (a slide and its notes, a layout and its master, links between slides). Reads every
    /// relationship part that can be reached.
    Result<void> checkForCircles() const;

private:
    Presentation() = default;
    Result<void> findMainPart();
    Result<void> readSlideList();
    void readSections();

    std::shared_ptr<Package> m_package;
    const Part *m_main = nullptr;
    XmlPart m_xml;
    std::vector<SlideEntry> m_slides;
    SlideSize m_size;
    bool m_hasSections = false;
};

/// Whether a relationship of type @p type from a part of type @p ownerType leads back to what the
/// owner belongs to, as every presentation has it.
bool isNaturalBackReference(const QString &ownerType, const QString &type);

/// Content types by their last word before "+xml", as "presentationml.slide".
bool isContentType(const QString &contentType, const char *word);

} // namespace attache
